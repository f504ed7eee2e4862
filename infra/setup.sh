#!/usr/bin/env bash
# infra/setup.sh ENVIRONMENT [OPTIONS]: what Terraform needs, and what it cannot do itself.
#
#   registers the services · makes the storage account of Terraform's state, which is opened by Entra
#   sign-in and has no key
#
# Run it as often as you like: what is there stays. After the first deployment, also:
#
#   --pipeline      tells GitHub who its jobs are: three ids, no secret (with `gh`, else it prints them)
#   --test-users    makes one person for each role
#   --dry-run       shows what would be done; asks Azure, changes nothing
#   --help          this text
#
# You need `az login` as an owner of the subscription; for --test-users also as a User Administrator.

# shellcheck source=lib/start.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib/start.sh"

environment='' PIPELINE=no TEST_USERS=no

while [[ $# -gt 0 ]]; do
  case $1 in
    --dry-run) DRY_RUN=yes ;;
    --pipeline) PIPELINE=yes ;;
    --test-users) TEST_USERS=yes ;;
    --help | -h) usage "${BASH_SOURCE[0]}" && exit ;;
    -*) fail "There is no option $1." "$0 --help" ;;
    *) environment=$1 ;;
  esac
  shift
done

# shellcheck source=lib/state.sh
source "$infra/lib/state.sh"
# shellcheck source=lib/pipeline.sh
source "$infra/lib/pipeline.sh"
# shellcheck source=lib/test-users.sh
source "$infra/lib/test-users.sh"

heading 'Preflight'
choose_environment "$environment"
need_tools az jq git
need_account
need_roles

heading "Set up $ENVIRONMENT in $LOCATION"
step 'Register the services' register_providers
name_state
step "Terraform's state in $STATE_ACCOUNT" make_state
if [[ $PIPELINE == yes || $TEST_USERS == yes ]]; then
  need_tools terraform
  terraform_init
  read_outputs
  has_output api_client_id || fail "$ENVIRONMENT is not deployed yet." "infra/deploy.sh $ENVIRONMENT, then this again."
fi
if [[ $PIPELINE == yes ]]; then step 'Connect the pipeline' connect_pipeline; fi
if [[ $TEST_USERS == yes ]]; then step 'Test users' make_test_users; fi

finish "$ENVIRONMENT is set up. Next: infra/deploy.sh $ENVIRONMENT"
