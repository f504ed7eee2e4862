#!/usr/bin/env bash
# infra/deploy.sh ENVIRONMENT [OPTIONS]: builds this commit and brings it to Azure.
#
#   checks everything first · builds · plans and applies Terraform · changes the schema · releases ·
#   waits until it is ready · tests it as a client · goes back to the release before if that fails
#
# Run it again after a failure or an interruption: finished steps are not repeated. A second run of the
# same commit changes nothing.
#
#   --dry-run           shows what would be done; asks Azure, changes nothing
#   --yes               applies Terraform's plan without asking
#   --release RELEASE   brings back a release that was deployed before (no build, plan or migration)
#   --builder azure|docker   where the image is built; azure needs no Docker here (default)
#   --database          gives the identities their users and migrates, also when this commit is live already:
#                       after a database was restored or copied, or an identity made anew
#   --users-are-there   with a private database: its users were made from inside its network
#   --help              this text
#
# Names come from infra/environments/ENVIRONMENT.tfvars and Terraform's outputs. You need `az login`, and
# infra/setup.sh once before.

# shellcheck source=lib/start.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib/start.sh"

environment='' CONFIRMED='' RELEASE='' BUILDER=azure DATABASE=no USERS_ARE_THERE=no

while [[ $# -gt 0 ]]; do
  case $1 in
    --dry-run) DRY_RUN=yes ;;
    --yes) CONFIRMED=yes ;;
    --database) DATABASE=yes ;;
    --users-are-there) USERS_ARE_THERE=yes ;;
    --release)
      [[ -n ${2:-} ]] || fail 'Which release?' '--release RELEASE'
      RELEASE=$2
      shift
      ;;
    --builder)
      [[ ${2:-} == azure || ${2:-} == docker ]] || fail 'Where is the image built?' '--builder azure|docker'
      BUILDER=$2
      shift
      ;;
    --help | -h) usage "${BASH_SOURCE[0]}" && exit ;;
    -*) fail "There is no option $1." "$0 --help" ;;
    *) environment=$1 ;;
  esac
  shift
done

# shellcheck source=lib/database.sh
source "$infra/lib/database.sh"
# shellcheck source=lib/build.sh
source "$infra/lib/build.sh"
# shellcheck source=lib/publish.sh
source "$infra/lib/publish.sh"
# shellcheck source=lib/job-sign-in.sh
source "$infra/lib/job-sign-in.sh"
# shellcheck source=lib/roll-back.sh
source "$infra/lib/roll-back.sh"
# shellcheck source=lib/infrastructure.sh
source "$infra/lib/infrastructure.sh"

heading 'Preflight'
choose_environment "$environment"
need_tools az terraform curl jq git npm zip sqlcmd
[[ $BUILDER == azure ]] || need_tools docker
need_addressee
need_account
need_setup
need_roles
need_providers
good 'Tools, sign-in, roles and providers are there'

terraform_init
LIVE=$(live_release)

if [[ -n $RELEASE ]]; then
  heading "Bring back $RELEASE to $ENVIRONMENT"
  is_kept "$RELEASE/image" || fail "Release $RELEASE is not kept." \
    "az storage blob list --auth-mode login --account-name $STATE_ACCOUNT --container-name $kept --prefix $ENVIRONMENT/ --output table"
  read_outputs
  forget_record
  on_failure_go_back_to "$LIVE"
  step "Release $RELEASE" publish "$RELEASE"
  step 'Wait until it is ready' wait_for_readiness
  step 'Test it as a client' smoke_test
  mark_live "$RELEASE"
  released
  good "$(output site_url) serves $RELEASE"
  exit
fi

RELEASE=$(release_id)
[[ $ENVIRONMENT != prod || $RELEASE != *-* ]] || fail 'There are changes that are not committed.' \
  'Production gets commits only: git stash, or deploy to dev.'
if goes_back "$RELEASE" "$LIVE"; then
  fail "$LIVE is live, which is later than $RELEASE." "To go back: infra/deploy.sh $ENVIRONMENT --release RELEASE"
fi
heading "Deploy $RELEASE to $ENVIRONMENT ($TARGET)"
begin_record "$RELEASE"
[[ -z $LIVE || $LIVE == "$RELEASE" ]] || note "Live now: $LIVE"
if [[ $LIVE == "$RELEASE" ]]; then
  good 'This release is live already'
elif is_done live; then
  note 'Another release went live since: this one is released again.'
  forget_record
  begin_record "$RELEASE"
fi

read_outputs
present=$(present_image) # on its own line: a failure must not become “no image”, which takes the app away
bring_infrastructure_up_to_date "$present"

if [[ $LIVE != "$RELEASE" ]]; then
  stay_signed_in
  once image 'Build the image' build_image "$RELEASE"
  # With the first image Terraform can make what runs it.
  if ! has_output migration_job_name; then
    first=$(image_of "$RELEASE")
    bring_infrastructure_up_to_date "$first"
  fi
  if has_site; then once archives 'Build the pages and the API' build_archives "$RELEASE"; fi
  stay_signed_in
  if [[ $DATABASE == yes ]]; then forget_done database; fi
  once database 'Bring the database up to date' update_database "$RELEASE"
  on_failure_go_back_to "$LIVE"
  once release "Release $RELEASE" publish "$RELEASE"
elif [[ $DATABASE == yes ]]; then
  step 'Bring the database up to date' update_database "$RELEASE"
fi
step 'Wait until it is ready' wait_for_readiness
stay_signed_in
step 'Test it as a client' smoke_test
if [[ $LIVE != "$RELEASE" ]]; then
  mark_live "$RELEASE"
  mark_done live
fi
released
finish "$(output site_url) serves $RELEASE"
