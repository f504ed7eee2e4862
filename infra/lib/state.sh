# shellcheck shell=bash
# The storage account of Terraform's state and of the kept releases: Entra sign-in, no key, no public blob.

register_providers() {
  local provider
  for provider in $(missing_providers); do
    change az provider register --namespace "$provider" --wait
  done
}

# name_state: writes the backend configuration, unless it is there. An account's name must be unique in
# the world, so it ends with a digest of the subscription.
name_state() {
  [[ -z $STATE_ACCOUNT ]] || return 0
  local digest account
  digest=$(printf '%s %s %s' "$SUBSCRIPTION" "$APP" "$ENVIRONMENT" | git hash-object --stdin | cut -c 1-8)
  account=$(printf 'st%s%s' "${APP//[^a-z0-9]/}" "$ENVIRONMENT" | cut -c 1-16)$digest
  # A dry run reads it from where it may write.
  [[ $DRY_RUN == no ]] || backend=$scratch/backend.hcl
  cat >"$backend" <<HCL
# Written by infra/setup.sh: where Terraform keeps the state of $ENVIRONMENT. Nothing here is secret; commit it.
resource_group_name  = "rg-$APP-$ENVIRONMENT-state"
storage_account_name = "$account"
container_name       = "tfstate"
key                  = "$ENVIRONMENT.tfstate"
subscription_id      = "$SUBSCRIPTION"
tenant_id            = "$TENANT"
use_azuread_auth     = true
HCL
  read_backend
  good "The state's place is written to infra/environments/$ENVIRONMENT.backend.hcl: commit it"
}

make_state() {
  local group=$STATE_GROUP account=$STATE_ACCOUNT
  if [[ $(az group exists --name "$group") != true ]]; then
    change az group create --name "$group" --location "$LOCATION" --tags "app=$APP" "environment=$ENVIRONMENT" --output none
  fi
  make_account "$group" "$account"
  keep_versions "$group" "$account"
  make_container "$group" "$account" "$STATE_CONTAINER"
  make_container "$group" "$account" releases
  grant "$ME_ID" "$ME_TYPE" 'Storage Blob Data Contributor' "$(state_scope)"
}

make_account() {
  local group=$1 account=$2
  if ! is_there az storage account show --resource-group "$group" --name "$account"; then
    change az storage account create --resource-group "$group" --name "$account" --location "$LOCATION" \
      --sku Standard_ZRS --kind StorageV2 --min-tls-version TLS1_2 --https-only true \
      --allow-blob-public-access false --allow-shared-key-access false --output none
  elif [[ $(az storage account show --resource-group "$group" --name "$account" \
    --query allowSharedKeyAccess --output tsv) != false ]]; then
    note "$account still had keys: they are turned off."
    change az storage account update --resource-group "$group" --name "$account" \
      --allow-shared-key-access false --output none
  fi
}

# Versions and a month of soft delete: a state that was overwritten or deleted can be brought back. Asked for each
# time, because a run may have been cut off when it had made no more than the account.
keep_versions() {
  local place=(--resource-group "$1" --account-name "$2") versions
  versions=$(az storage account blob-service-properties show "${place[@]}" --query isVersioningEnabled \
    --output tsv 2>/dev/null) || versions=none
  [[ $versions == true ]] || change az storage account blob-service-properties update "${place[@]}" \
    --enable-versioning true --enable-delete-retention true --delete-retention-days 30 --output none
}

# By the management side, which needs no role that would first have to take effect.
make_container() {
  is_there az storage container-rm show --resource-group "$1" --storage-account "$2" --name "$3" ||
    change az storage container-rm create --resource-group "$1" --storage-account "$2" --name "$3" --output none
}
