# shellcheck shell=bash
# Tells GitHub who its jobs are. Terraform made the two identities and gave them their rights
# (infra/modules/pipeline); GitHub's own token signs them in, so these are ids and nothing is secret.

connect_pipeline() {
  local owner_and_name
  owner_and_name=$(tfvar github_repository)
  has_output pipeline_client_id || fail 'There is no pipeline.' \
    "Set github_repository in $ENVIRONMENT.tfvars, then: infra/deploy.sh $ENVIRONMENT"
  make_github_environment "$owner_and_name" "$ENVIRONMENT" 'deployment_branch_policy[protected_branches]=true' \
    'deployment_branch_policy[custom_branch_policies]=false'
  make_github_environment "$owner_and_name" "$ENVIRONMENT-plan"
  tell_github "$owner_and_name" "$ENVIRONMENT" "$(output pipeline_client_id)"
  tell_github "$owner_and_name" "$ENVIRONMENT-plan" "$(output plan_client_id)"
}

can_tell_github() { command -v gh >/dev/null && gh auth status >/dev/null 2>&1; }

# make_github_environment REPOSITORY NAME [FIELD…], unless it is there with rules: those are somebody's choice. One
# without any is no choice: GitHub itself makes an environment for the first job that names it, open to all.
# The identity that deploys trusts this name alone, so jobs of any other branch must not get it. All but dev
# wait for whoever sets them up, who may name others at GitHub.
# https://docs.github.com/rest/deployments/environments
make_github_environment() {
  local path=repos/$1/environments/$2 name=$2 field fields=()
  shift 2
  can_tell_github || return 0
  if gh api "$path" >"$scratch/github-environment.json" 2>/dev/null && has_rules; then
    [[ $# -eq 0 ]] || has_branch_policy ||
      note "Every branch may deploy to $name: choose protected branches at GitHub, Settings, Environments."
    [[ $ENVIRONMENT == dev ]] || has_reviewers ||
      note "Nobody has to approve what runs in $name: add required reviewers at GitHub, Settings, Environments."
    return
  fi
  for field in "$@"; do fields+=(--field "$field"); done
  if [[ $ENVIRONMENT != dev ]]; then
    fields+=(--field 'reviewers[][type]=User' --field "reviewers[][id]=$(gh api user --jq .id)")
  fi
  change gh api --method PUT "$path" ${fields[@]+"${fields[@]}"} --silent || fail "GitHub does not make the environment $name." \
    'Required reviewers take a public repository or GitHub Enterprise: without, deploy this environment from your machine.'
}

environment_says() { jq -e "$1" "$scratch/github-environment.json" >/dev/null; }
has_rules() { environment_says '(.protection_rules | length > 0) or .deployment_branch_policy != null'; }
has_branch_policy() { environment_says '.deployment_branch_policy != null'; }
has_reviewers() { environment_says 'any(.protection_rules[]?; .type == "required_reviewers")'; }

# tell_github REPOSITORY GITHUB_ENVIRONMENT CLIENT_ID
tell_github() {
  local pair
  for pair in "AZURE_CLIENT_ID=$3" "AZURE_TENANT_ID=$TENANT" "AZURE_SUBSCRIPTION_ID=$SUBSCRIPTION"; do
    if can_tell_github; then
      change gh variable set "${pair%%=*}" --repo "$1" --env "$2" --body "${pair#*=}"
    else
      note "At GitHub, in the environment $2, a variable: $pair"
    fi
  done
}
