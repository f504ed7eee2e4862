# shellcheck shell=bash
# Terraform with this environment's variables, state and sign-in.

tf() { terraform -chdir="$infra" "$@"; }

# One folder for each environment, so that a run for dev never meets the state of prod.
terraform_init() {
  export TF_IN_AUTOMATION=1 TF_INPUT=0 TF_DATA_DIR="$infra/.state/terraform-$ENVIRONMENT"
  export ARM_SUBSCRIPTION_ID=$SUBSCRIPTION ARM_TENANT_ID=$TENANT ARM_STORAGE_USE_AZUREAD=true
  if [[ -n ${ACTIONS_ID_TOKEN_REQUEST_URL:-} ]]; then
    export ARM_USE_OIDC=true ARM_CLIENT_ID=$ME_NAME
  fi
  tf init -input=false -reconfigure -backend-config="$backend" >"$scratch/init.log" 2>&1 ||
    fail "Terraform cannot use its state: $(tail -n 20 "$scratch/init.log")" \
      "A new role needs some minutes to take effect: try again." "infra/setup.sh $ENVIRONMENT"
}

# terraform_plan FILE [OPTION…]: sets CHANGES to yes or no.
# shellcheck disable=SC2034 # deploy.sh reads it
terraform_plan() {
  local file=$1 code=0
  shift
  tf plan -input=false -detailed-exitcode -out="$file" -var-file="$variables" "$@" || code=$?
  case $code in
    0) CHANGES=no ;;
    2) CHANGES=yes ;;
    *) fail 'Terraform cannot plan: see above.' ;;
  esac
}

# read_outputs: what Terraform made, as lines of name and value.
read_outputs() {
  tf output -json >"$scratch/outputs.json" 2>"$scratch/output.log" || fail "$(cat "$scratch/output.log")"
  jq -r 'to_entries[] | select(.value.value | type == "string") | "\(.key) \(.value.value)"' \
    "$scratch/outputs.json" >"$scratch/outputs"
}

# output NAME: what Terraform made is called so. Before the first apply a dry run shows <NAME>.
output() {
  if has_output "$1"; then
    printf '%s' "$VALUE"
    return
  fi
  [[ $DRY_RUN == yes ]] || fail "Terraform has no output '$1'." "infra/deploy.sh $ENVIRONMENT"
  printf '<%s>' "$1"
}

# has_output NAME: whether Terraform made what is called so. Sets VALUE.
has_output() {
  local name
  while read -r name VALUE; do
    [[ $name != "$1" || -z $VALUE ]] || return 0
  done <"$scratch/outputs"
  return 1
}
