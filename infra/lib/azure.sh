# shellcheck shell=bash
# Small questions to Azure and the changes that several scripts make.

# grant OBJECT TYPE ROLE SCOPE: a role assignment, unless it is there. TYPE is User or ServicePrincipal.
grant() {
  local object=$1 type=$2 role=$3 scope=$4 held
  held=$(az role assignment list --assignee "$object" --role "$role" --scope "$scope" \
    --query '[].id' --output tsv 2>"$scratch/grant.log") || [[ $DRY_RUN == yes ]] || fail "$(cat "$scratch/grant.log")"
  [[ -z $held ]] || return 0
  change az role assignment create --assignee-object-id "$object" --assignee-principal-type "$type" \
    --role "$role" --scope "$scope" --output none
}

# own_object_id: of the service principal that is signed in. `az` shows its client id, which no role assignment
# takes. Its token has the object id, as Terraform reads it too: that needs no right to read the directory.
own_object_id() {
  az account get-access-token --query accessToken --output tsv |
    jq -Rre 'split(".")[1] | gsub("-"; "+") | gsub("_"; "/") | @base64d | fromjson | .oid' ||
    fail 'Who is signed in cannot be read from the token.' 'az login'
}

# is_there COMMAND…: whether `az COMMAND show` finds it. Any other failure ends the run.
is_there() {
  "$@" --output none 2>"$scratch/is-there.log" && return 0
  grep -qE 'NotFound|not found|could not be found|does not exist' "$scratch/is-there.log" && return 1
  fail "$(cat "$scratch/is-there.log")"
}

state_scope() {
  printf '/subscriptions/%s/resourceGroups/%s/providers/Microsoft.Storage/storageAccounts/%s' \
    "$SUBSCRIPTION" "$STATE_GROUP" "$STATE_ACCOUNT"
}

# graph METHOD PATH [BODY]: Microsoft Graph as whoever is signed in. The body goes by a file, not by an
# argument: it may hold what nobody should see.
graph() {
  local method=$1 path=$2 body=${3:-}
  if [[ -z $body ]]; then
    az rest --method "$method" --uri "https://graph.microsoft.com/v1.0/$path"
    return
  fi
  printf '%s' "$body" >"$scratch/body.json"
  change az rest --method "$method" --uri "https://graph.microsoft.com/v1.0/$path" --body "@$scratch/body.json"
  rm -f "$scratch/body.json"
}

# assign_app_role RESOURCE PRINCIPAL ROLE: object ids of two service principals (or a person), and the
# role's id. https://learn.microsoft.com/graph/api/serviceprincipal-post-approleassignedto
assign_app_role() {
  graph post "servicePrincipals/$1/appRoleAssignedTo" "$(jq -cn --arg resource "$1" --arg principal "$2" \
    --arg role "$3" '{principalId: $principal, resourceId: $resource, appRoleId: $role}')" >/dev/null
}
