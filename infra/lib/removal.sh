# shellcheck shell=bash
# What cleanup shows and removes: what these scripts and Terraform made, and nothing of anybody else's.

list_what_goes() {
  local group
  if has_output resource_group_name; then
    group=$(output resource_group_name)
    echo "  What Terraform made in resource group $group, with all that is inside of it: every database of the server,"
    echo '  every image of the registry. What else is in the group stays, and the group with it. There are:'
    az resource list --resource-group "$group" --query '[].[type, name]' --output tsv | sed 's/^/    /'
  fi
  sed -nE 's/^(.*azuread_(application|group)\..*)$/  In Microsoft Entra: \1/p' "$scratch/state"
  test_users | sed 's/^/  Test user: /'
  [[ $KEEP_STATE == no ]] || return 0
  if [[ -s $scratch/foreign ]]; then
    note "Resource group $STATE_GROUP stays: somebody else uses it too."
    sed 's/^/    /' "$scratch/foreign"
  else
    echo "  Resource group $STATE_GROUP: Terraform's state and the kept releases"
  fi
}

# what_terraform_knows: addresses, one a line. Before the first deployment there is no state, which
# `terraform state list` calls an error.
what_terraform_knows() {
  tf state list 2>"$scratch/state.log" || grep -q 'No state file was found' "$scratch/state.log" ||
    fail "$(cat "$scratch/state.log")"
}

# What is gone is gone also when the rest is not, the vault for one: the second run could not name it any more.
destroy() {
  remove_what_azure_added
  change terraform -chdir="$infra" destroy -input=false -auto-approve -var-file="$variables" && return
  tell_about_vault
  fail 'Terraform could not remove everything: see above.' \
    'A resource group that holds what Terraform did not make stays: move that elsewhere, then this again.'
}

# Application Insights puts an alert rule and an action group of its own into the group, and Terraform does
# not delete a group that holds what it does not know.
# https://github.com/hashicorp/terraform-provider-azurerm/issues/18026
remove_what_azure_added() {
  local group name id
  has_output resource_group_name || return 0
  group=$(output resource_group_name)
  az resource list --resource-group "$group" --query '[].[name, id]' --output tsv >"$scratch/resources"
  while IFS=$'\t' read -r -u 3 name id; do
    case $(tr '[:upper:]' '[:lower:]' <<<"$name") in
      "failure anomalies - $group-insights" | 'application insights smart detection')
        change az resource delete --ids "$id"
        ;;
    esac
  done 3<"$scratch/resources"
}

remove_test_users() {
  local user
  for user in $(test_users); do change az ad user delete --id "$user"; done
}

# foreign_in_state_group: what is neither the state nor a kept release of this environment, one a line. Each
# question has a file of its own: in a pipe with grep's “nothing found” a failure would look like nothing.
foreign_in_state_group() {
  local container
  az resource list --resource-group "$STATE_GROUP" --query '[].[type, name]' --output tsv >"$scratch/resources"
  grep -vxF $'Microsoft.Storage/storageAccounts\t'"$STATE_ACCOUNT" "$scratch/resources" || true
  az storage container-rm list --resource-group "$STATE_GROUP" --storage-account "$STATE_ACCOUNT" --query '[].name' \
    --output tsv >"$scratch/containers"
  grep -vxFe "$STATE_CONTAINER" -e "$kept" "$scratch/containers" || true
  for container in "$STATE_CONTAINER" "$kept"; do
    grep -qxF "$container" "$scratch/containers" || continue
    az storage blob list --auth-mode login --account-name "$STATE_ACCOUNT" --container-name "$container" \
      --num-results '*' --query '[].name' --output tsv --only-show-errors >"$scratch/blobs"
    grep -vxF "$STATE_KEY" "$scratch/blobs" | grep -v "^$ENVIRONMENT/" || true
  done
}

remove_state() {
  if [[ -s $scratch/foreign ]]; then
    note "Resource group $STATE_GROUP stays: remove by hand what is yours in it."
  else
    change az group delete --name "$STATE_GROUP" --yes
  fi
}

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
