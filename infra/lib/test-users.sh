# shellcheck shell=bash
# One person for each role that people hold, and one without any. Their first password is random and
# nobody learns it: set one where you need to sign in.

# Stands in a test user's profile as the job title: whoever does not have it was not made here, however the
# account is called.
test_user_title() { printf 'Test user of %s-%s' "$APP" "$ENVIRONMENT"; }

# test_users: their names, one a line.
test_users() {
  az ad user list --query '[].userPrincipalName' --output tsv \
    --filter "startswith(userPrincipalName,'$APP-$ENVIRONMENT-') and jobTitle eq '$(test_user_title)'"
}

make_test_users() {
  local domain api role user
  domain=$(graph get organization | jq -r '.value[0].verifiedDomains[] | select(.isDefault) | .name')
  api=$(az ad sp show --id "$(output api_client_id)" --query id --output tsv)
  graph get "servicePrincipals/$api" >"$scratch/api.json"
  for role in none $(jq -r '.appRoles[] | select(.allowedMemberTypes | index("User")) | .value' "$scratch/api.json"); do
    user=$(printf '%s-%s-%s' "$APP" "$ENVIRONMENT" "$role" | tr 'A-Z.' 'a-z-')@$domain
    make_user "$user" "$role"
    if [[ $role != none && $DRY_RUN == no ]]; then
      give_role "$(az ad user show --id "$user" --query id --output tsv)" "$api" \
        "$(jq -r --arg role "$role" '.appRoles[] | select(.value == $role) | .id' "$scratch/api.json")"
    fi
  done
  note 'To sign in as one, set a password at https://entra.microsoft.com: Users, Reset password.'
}

make_user() {
  local user=$1 role=$2
  if is_there az ad user show --id "$user"; then
    [[ $(az ad user show --id "$user" --query jobTitle --output tsv) == "$(test_user_title)" ]] ||
      fail "$user was not made by this script: it gets no role." 'Rename that account, then this again.'
    return
  fi
  # By the environment, because arguments are seen by everyone on this machine.
  graph post users "$(PASSWORD=Aa1!$(head -c 32 /dev/urandom | base64) jq -cn --arg user "$user" --arg role "$role" --arg title "$(test_user_title)" '{
      accountEnabled: true, userPrincipalName: $user, displayName: "Test: \($role)", jobTitle: $title,
      mailNickname: ($user | split("@")[0]),
      passwordProfile: {password: env.PASSWORD, forceChangePasswordNextSignIn: true}}')" >/dev/null
  good "$user"
}

give_role() {
  local person=$1 api=$2 role=$3
  graph get "users/$person/appRoleAssignments" | jq -e --arg role "$role" '.value[] | select(.appRoleId == $role)' >/dev/null ||
    assign_app_role "$api" "$person" "$role"
}
