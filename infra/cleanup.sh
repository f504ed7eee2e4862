#!/usr/bin/env bash
# infra/cleanup.sh ENVIRONMENT [OPTIONS]: removes everything of an environment, after showing it.
#
#   shows what goes · asks for the environment's name · destroys what Terraform made · removes the test
#   users that setup made, the state and the kept releases
#
# What somebody else put into a resource group or into the state's storage account stays, and with it the group.
# What stands inside of what Terraform made (another database on the server, images in the registry) goes with it.
#
# A Key Vault with purge protection cannot be removed at once by anybody: it is named, with the date.
#
#   --confirm ENVIRONMENT   the answer to the question, where there is no terminal
#   --keep-state            leaves the state and the kept releases
#   --dry-run               shows what would go; asks Azure, changes nothing
#   --help                  this text

# shellcheck source=lib/start.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib/start.sh"

environment='' CONFIRMED='' KEEP_STATE=no

while [[ $# -gt 0 ]]; do
  case $1 in
    --dry-run) DRY_RUN=yes ;;
    --confirm)
      [[ -n ${2:-} ]] || fail 'Confirm what?' '--confirm ENVIRONMENT'
      CONFIRMED=$2
      shift
      ;;
    --keep-state) KEEP_STATE=yes ;;
    --help | -h) usage "${BASH_SOURCE[0]}" && exit ;;
    -*) fail "There is no option $1." "$0 --help" ;;
    *) environment=$1 ;;
  esac
  shift
done

# shellcheck source=lib/removal.sh
source "$infra/lib/removal.sh"
# shellcheck source=lib/test-users.sh
source "$infra/lib/test-users.sh"

heading 'Preflight'
choose_environment "$environment"
need_tools az terraform jq git
need_account
need_setup
need_roles
if ! is_there az storage account show --resource-group "$STATE_GROUP" --name "$STATE_ACCOUNT"; then
  good "Nothing is left of $ENVIRONMENT."
  exit
fi
terraform_init
read_outputs
what_terraform_knows >"$scratch/state"
foreign_in_state_group >"$scratch/foreign"

heading "What goes with $ENVIRONMENT"
list_what_goes
confirm "Remove all of this for good? Type the environment's name" "$ENVIRONMENT" "$CONFIRMED"

heading "Remove $ENVIRONMENT"
forget_live # first: what is half destroyed serves nobody
if [[ -s $scratch/state ]]; then step 'Destroy what Terraform made' destroy; fi
step 'Remove the test users' remove_test_users
if [[ $KEEP_STATE == no ]]; then
  step 'Remove the state and the kept releases' remove_state
fi
forget_record
tell_about_vault
finish "$ENVIRONMENT is gone."
