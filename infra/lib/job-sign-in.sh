# shellcheck shell=bash
# A job at GitHub signs in to az by GitHub's own token, which ends after some minutes; what az has not
# asked for until then it cannot ask for any more. A long deployment therefore signs in again.

# stay_signed_in: nothing for a person. The request's own secret goes through standard input and the token
# through a file, because arguments are seen by everyone on a machine.
stay_signed_in() {
  [[ -n ${ACTIONS_ID_TOKEN_REQUEST_URL:-} && $ME_TYPE == ServicePrincipal && $DRY_RUN == no ]] || return 0
  local token=$scratch/job-token
  printf 'header = "Authorization: bearer %s"\n' "$ACTIONS_ID_TOKEN_REQUEST_TOKEN" |
    curl --config - --silent --show-error --fail \
      "$ACTIONS_ID_TOKEN_REQUEST_URL&audience=api://AzureADTokenExchange" | jq -r .value >"$token"
  az login --service-principal --username "$ME_NAME" --tenant "$TENANT" --federated-token "@$token" --output none
  rm -f "$token"
  az account set --subscription "$SUBSCRIPTION"
}
