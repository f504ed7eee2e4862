# shellcheck shell=bash
# What an environment is called and where it lives: read from its files, never typed again.

# choose_environment NAME: sets ENVIRONMENT and reads the files of infra/environments.
# shellcheck disable=SC2034 # the scripts read them
choose_environment() {
  ENVIRONMENT=$1
  local known
  known=$(cd "$infra/environments" && printf '%s\n' *.tfvars | sed 's/\.tfvars$//' | paste -sd ' ' -)
  [[ -n $ENVIRONMENT ]] || fail 'Which environment?' "One of: $known"
  variables=$infra/environments/$ENVIRONMENT.tfvars
  backend=$infra/environments/$ENVIRONMENT.backend.hcl
  [[ -f $variables ]] || fail "There is no environment '$ENVIRONMENT'." "The environments are: $known" \
    'A new one is a new file infra/environments/NAME.tfvars.'
  APP=$(tfvar name)
  LOCATION=$(tfvar location)
  TARGET=$(tfvar target)
  read_backend
}

# read_backend: where Terraform's state and the kept releases are; empty before setup wrote it.
# shellcheck disable=SC2034 # the scripts read them
read_backend() {
  local file=$backend
  [[ -f $file ]] || file=/dev/null
  STATE_GROUP=$(hcl_value resource_group_name <"$file")
  STATE_ACCOUNT=$(hcl_value storage_account_name <"$file")
  STATE_CONTAINER=$(hcl_value container_name <"$file")
  STATE_KEY=$(hcl_value key <"$file")
  STATE_SUBSCRIPTION=$(hcl_value subscription_id <"$file")
}

# tfvar NAME: the environment's value, else the default of infra/variables.tf.
tfvar() {
  local value
  value=$(hcl_value "$1" <"$variables")
  [[ -n $value ]] || value=$(sed -n "/^variable \"$1\" {/,/^}/p" "$infra/variables.tf" | hcl_value default)
  [[ -n $value ]] || fail "$ENVIRONMENT.tfvars does not set $1." "Add: $1 = \"…\""
  printf '%s' "$value"
}

# hcl_value NAME: the first text, number or boolean of that name in what is read.
hcl_value() { sed -nE "/^[[:space:]]*$1[[:space:]]*=[[:space:]]*\"?([^\"#]*[^\"# ])\"?[[:space:]]*(#.*)?\$/{s//\1/p;q;}"; }
