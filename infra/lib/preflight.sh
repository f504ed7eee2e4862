# shellcheck shell=bash
# Everything that can be wrong before anything is changed, each with what to do.

# The services that Terraform uses; a new subscription knows none of them.
readonly providers='Microsoft.App Microsoft.Consumption Microsoft.ContainerRegistry Microsoft.Insights
Microsoft.KeyVault Microsoft.ManagedIdentity Microsoft.Network Microsoft.OperationalInsights Microsoft.Sql
Microsoft.Storage Microsoft.Web'

# need_tools NAME…: all that are missing at once.
need_tools() {
  local tool missing=()
  for tool in "$@"; do
    command -v "$tool" >/dev/null || missing+=("$tool: $(where_to_get "$tool")")
  done
  [[ ${#missing[@]} -eq 0 ]] || fail 'Programs are missing:' "${missing[@]}"
}

where_to_get() {
  case $1 in
    az) printf 'https://learn.microsoft.com/cli/azure/install-azure-cli' ;;
    terraform) printf 'https://developer.hashicorp.com/terraform/install' ;;
    sqlcmd) printf 'the one in Go, https://learn.microsoft.com/sql/tools/sqlcmd/sqlcmd-download-install' ;;
    docker) printf 'https://docs.docker.com/engine/install, or let Azure build: leave --builder out' ;;
    *) printf 'the package '%s' of your system' "$1" ;;
  esac
}

# need_account: signed in, and to the subscription that setup wrote down.
# Sets SUBSCRIPTION, TENANT, and who is signed in: ME_NAME, ME_TYPE, ME_ID (the object id).
# shellcheck disable=SC2034 # the scripts read them
need_account() {
  local account=$scratch/account.json kind name
  az account show --output json >"$account" 2>/dev/null || fail 'You are not signed in to Azure.' 'az login'
  {
    read -r SUBSCRIPTION && read -r TENANT && read -r ME_NAME && read -r kind && read -r name
  } < <(jq -r '.id, .tenantId, .user.name, .user.type, .name' "$account")
  [[ -z $STATE_SUBSCRIPTION || $STATE_SUBSCRIPTION == "$SUBSCRIPTION" ]] || fail \
    "The current subscription is '$name' ($SUBSCRIPTION), but $ENVIRONMENT lives in another one." \
    "az account set --subscription $STATE_SUBSCRIPTION"
  if [[ $kind == user ]]; then
    ME_TYPE=User
    ME_ID=$(az ad signed-in-user show --query id --output tsv)
  else
    ME_TYPE=ServicePrincipal
    ME_ID=$(own_object_id)
  fi
  good "Signed in as $ME_NAME to '$name'"
}

# need_roles: may create resources and give the app's identities their roles. The pipeline's rights are
# what Terraform gave it for one resource group, so it cannot be asked about the subscription.
need_roles() {
  local held
  [[ $ME_TYPE == User ]] || return 0
  held=$(az role assignment list --assignee "$ME_ID" --include-inherited --include-groups \
    --scope "/subscriptions/$SUBSCRIPTION" --query '[].roleDefinitionName' --output tsv)
  grep -qx Owner <<<"$held" && return
  local advice="Ask an owner of the subscription: az role assignment create --assignee $ME_ID --scope /subscriptions/$SUBSCRIPTION --role"
  grep -qx Contributor <<<"$held" || fail "$ME_NAME may not create resources." "$advice Contributor"
  grep -qxE 'User Access Administrator|Role Based Access Control Administrator' <<<"$held" || fail \
    "$ME_NAME may not give the app's identities their roles." "$advice 'Role Based Access Control Administrator'"
}

# missing_providers: those of ours that the subscription has not registered, one a line.
missing_providers() {
  az provider list --query "[?registrationState=='Registered'].namespace" --output tsv >"$scratch/registered"
  tr -s ' ' '\n' <<<"$providers" | grep -vixFf "$scratch/registered" || true
}

need_providers() {
  local missing
  [[ $ME_TYPE == User ]] || return 0
  missing=$(missing_providers | paste -sd' ' -)
  [[ -z $missing ]] || fail "The subscription has not registered: $missing" "infra/setup.sh $ENVIRONMENT does it."
}

# need_addressee: alerts and the budget's warnings reach somebody. The address that comes with the repository
# is nobody's: https://www.rfc-editor.org/rfc/rfc2606
need_addressee() {
  local address
  address=$(tfvar alert_email)
  [[ $address != *.example ]] || fail "Alerts would reach nobody at $address." \
    "Set alert_email in infra/environments/$ENVIRONMENT.tfvars."
}

need_setup() {
  [[ -n $STATE_ACCOUNT ]] || fail \
    "$ENVIRONMENT is not set up: infra/environments/$ENVIRONMENT.backend.hcl names no storage account." \
    "infra/setup.sh $ENVIRONMENT"
}
