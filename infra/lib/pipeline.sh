# shellcheck shell=bash
# Tells GitHub who its jobs are. Terraform made the two identities and gave them their rights
# (infra/modules/pipeline); GitHub's own token signs them in, so these are ids and nothing is secret.

connect_pipeline() {
  local owner_and_name
  owner_and_name=$(tfvar github_repository)
  has_output pipeline_client_id || fail 'There is no pipeline.' \
    "Set github_repository in $ENVIRONMENT.tfvars, then: infra/deploy.sh $ENVIRONMENT"
  tell_github "$owner_and_name" "$ENVIRONMENT" "$(output pipeline_client_id)"
  tell_github "$owner_and_name" "$ENVIRONMENT-plan" "$(output plan_client_id)"
}

# tell_github REPOSITORY GITHUB_ENVIRONMENT CLIENT_ID
tell_github() {
  local pair
  for pair in "AZURE_CLIENT_ID=$3" "AZURE_TENANT_ID=$TENANT" "AZURE_SUBSCRIPTION_ID=$SUBSCRIPTION"; do
    if command -v gh >/dev/null && gh auth status >/dev/null 2>&1; then
      change gh variable set "${pair%%=*}" --repo "$1" --env "$2" --body "${pair#*=}"
    else
      note "At GitHub, in the environment $2, a variable: $pair"
    fi
  done
}
