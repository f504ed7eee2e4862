# shellcheck shell=bash
# What cleanup shows and removes.

list_what_goes() {
  local group
  if has_output resource_group_name; then
    group=$(output resource_group_name)
    echo "  Resource group $group, with the database and all that is in it:"
    az resource list --resource-group "$group" --query '[].[type, name]' --output tsv | sed 's/^/    /'
  fi
  sed -nE 's/^(.*azuread_(application|group)\..*)$/  In Microsoft Entra: \1/p' "$scratch/state"
  test_users | sed 's/^/  Test user: /'
  [[ $KEEP_STATE == yes ]] || echo "  Resource group $STATE_GROUP: Terraform's state and the kept releases"
}

destroy() {
  remove_what_azure_added
  change terraform -chdir="$infra" destroy -input=false -auto-approve -var-file="$variables"
}

# Application Insights puts an alert rule of its own into the group, and Terraform does not delete a group
# that holds what it does not know.
remove_what_azure_added() {
  local rule
  has_output resource_group_name || return 0
  for rule in $(az resource list --resource-group "$(output resource_group_name)" \
    --resource-type microsoft.alertsmanagement/smartDetectorAlertRules --query '[].id' --output tsv); do
    change az resource delete --ids "$rule"
  done
}

# Those that setup made: their name begins with the app's and the environment's.
test_users() {
  az ad user list --filter "startswith(userPrincipalName,'$APP-$ENVIRONMENT-')" --query '[].userPrincipalName' --output tsv
}

remove_test_users() {
  local user
  for user in $(test_users); do change az ad user delete --id "$user"; done
}

remove_state() { change az group delete --name "$STATE_GROUP" --yes; }

tell_about_vault() {
  has_output key_vault_name || return 0
  local vault date
  vault=$(output key_vault_name)
  date=$(az keyvault list-deleted --resource-type vault \
    --query "[?name=='$vault'].properties.scheduledPurgeDate" --output tsv)
  if [[ -n $date ]]; then
    note "The vault $vault is protected from purging: its name is taken, and it can be recovered, until $date."
  fi
}
