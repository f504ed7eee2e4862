# shellcheck shell=bash
# Azure SQL as whoever deploys: users for the identities, then the schema. No password exists.

readonly doors=keyless-deploy- # firewall rules begin so
database_door="$doors$$" # the one of this run, while there is one
door_open=no

# sql_as_me [OPTION…] as arguments of sqlcmd, in SQL: as the account that is signed in to az.
sql_as_me() {
  SQL=(sqlcmd -S "$(output sql_server_fqdn)" -d "$(output sql_database_name)"
    --authentication-method ActiveDirectoryAzCli -b "$@")
}

sql_server() { output sql_server_fqdn | cut -d . -f 1; }

# The server itself says which address it refuses, so no third party is asked for it.
refused_address() { sed -nE "s/.*Client with IP address '([0-9.]+)'.*/\1/p" <<<"$1" | head -n 1; }

# reach_database: lets this machine in for the time of the run, when only the firewall is in the way.
# Sets REACHED. A database with a private endpoint is reached from inside its network alone.
reach_database() {
  local answer address tries=0
  REACHED=yes
  if [[ $DRY_RUN == yes ]]; then
    note 'Would open the database to this machine for the time of this step, if it is closed.'
    return
  fi
  sql_as_me -l 60 -Q 'select 1'
  until answer=$("${SQL[@]}" 2>&1); do
    address=$(refused_address "$answer")
    if [[ -z $address && $(tfvar sql_public_access) == false ]]; then
      REACHED=no
      return
    fi
    [[ -n $address ]] || fail "The database does not let $ME_NAME in: $answer" \
      "Be one of its administrators: sql_admin_object_ids in $ENVIRONMENT.tfvars."
    [[ $tries -lt ${KEYLESS_TRIES:-20} ]] || fail "The database still refuses $address." 'Try again in some minutes.'
    open_door "$address"
    tries=$((tries + 1))
    sleep "${KEYLESS_PAUSE:-15}" # a rule takes up to five minutes to reach every gateway
  done
}

open_door() {
  [[ $door_open == no ]] || return 0
  door_open=yes
  az sql server firewall-rule create --resource-group "$(output resource_group_name)" --server "$(sql_server)" \
    --name "$database_door" --start-ip-address "$1" --end-ip-address "$1" --output none
}

close_door() {
  [[ $door_open == yes ]] || return 0
  door_open=no
  az sql server firewall-rule delete --resource-group "$(output resource_group_name)" \
    --server "$(sql_server)" --name "$database_door" --output none ||
    note "The firewall rule $database_door is left on $(sql_server): remove it by hand."
}

# close_old_doors: those of runs that were killed before they could.
close_old_doors() {
  local door place
  [[ $DRY_RUN == no ]] || return 0
  place=(--resource-group "$(output resource_group_name)" --server "$(sql_server)")
  az sql server firewall-rule list "${place[@]}" --query '[].name' --output tsv >"$scratch/doors"
  while read -r -u 3 door; do
    [[ $door == "$doors"* ]] || continue
    note "The firewall rule $door was left by a run that was killed."
    az sql server firewall-rule delete "${place[@]}" --name "$door" --output none
  done 3<"$scratch/doors"
}

# The app reads and writes; the migration identity changes the schema as well.
create_database_users() {
  sql_as_me -v "APP_IDENTITY_NAME=$(output app_identity_name)" \
    -v "APP_IDENTITY_CLIENT_ID=$(output app_identity_client_id)" \
    -v "MIGRATION_IDENTITY_NAME=$(output migration_identity_name)" \
    -v "MIGRATION_IDENTITY_CLIENT_ID=$(output migration_identity_client_id)" \
    -i "$infra/sql/grant-identities.sql"
  if [[ $REACHED == yes ]]; then
    change "${SQL[@]}"
  elif [[ -z $LIVE || $DATABASE == yes ]]; then
    fail 'The database is reached from inside its network alone, and its users may not be there.' \
      'Once, from a machine in that network, as one of its administrators:' "${SQL[*]}" \
      "Then, with what else you gave: infra/deploy.sh $ENVIRONMENT --users-are-there"
  else
    note 'The database is reached from inside its network alone: its users stay as they are.'
  fi
}

# update_database RELEASE: by a job in Azure, which is the migration identity and is inside the network.
# Neither a person nor the app could change the schema as it.
update_database() {
  local place=(--resource-group "$(output resource_group_name)" --name "$(output migration_job_name)") execution
  close_old_doors
  reach_database
  [[ $USERS_ARE_THERE == yes ]] || create_database_users
  close_door
  change az containerapp job update "${place[@]}" --image "$(image_of "$1")" --output none
  if [[ $DRY_RUN == yes ]]; then
    change az containerapp job start "${place[@]}"
    return
  fi
  execution=$(az containerapp job start "${place[@]}" --query name --output tsv)
  # Longer than the job may take (infra/modules/migration-job): given up earlier, a second would start beside it.
  wait_until 32 'the migration ends' has_ended "$execution"
  [[ $(job_status "$execution") == Succeeded ]] || fail 'The migration failed.' \
    "az containerapp job logs show ${place[*]} --container migrate --execution $execution"
}

job_status() {
  az containerapp job execution show --resource-group "$(output resource_group_name)" \
    --name "$(output migration_job_name)" --job-execution-name "$1" --query properties.status --output tsv
}

has_ended() { [[ $(job_status "$1") =~ ^(Succeeded|Failed|Degraded|Stopped)$ ]]; }
