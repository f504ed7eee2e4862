# shellcheck shell=bash
# Brings a kept release to where people use it. Going forward and going back are the same calls.

# publish RELEASE: the API first, because new pages may need it and old pages still work with it.
publish() {
  if [[ $TARGET == static-web-apps ]]; then publish_functions "$1"; else publish_container "$1"; fi
  if has_site; then publish_pages "$1"; fi
}

publish_functions() {
  fetch_kept "$1" functions.zip "$scratch/publish.zip"
  change az functionapp deployment source config-zip --resource-group "$(output resource_group_name)" \
    --name "$(output function_app_name)" --src "$scratch/publish.zip" --output none
}

publish_container() {
  change az containerapp update --resource-group "$(output resource_group_name)" \
    --name "$(output container_app_name)" --image "$(image_of "$1")" --output none
  [[ $DRY_RUN == yes ]] || wait_until 10 'the new revision runs' runs_latest_revision
}

runs_latest_revision() {
  local latest ready
  read -r latest ready < <(az containerapp show --resource-group "$(output resource_group_name)" \
    --name "$(output container_app_name)" --output tsv \
    --query '[properties.latestRevisionName, properties.latestReadyRevisionName]' | paste -sd ' ' -)
  [[ -n $latest && $latest == "$ready" ]]
}

# By Azure's own API, as whoever is signed in. The deployment token, a password that never expires, is
# neither read nor kept; the service reads the pages by a link that ends after half an hour.
publish_pages() {
  if [[ $DRY_RUN == no ]]; then
    link_to_pages "$1" | jq -R --arg title "$1" \
      '{properties: {appZipUrl: ., provider: "keyless", deploymentTitle: $title}}' >"$scratch/pages.json"
  fi
  change az rest --method post --output none --body "@$scratch/pages.json" \
    --uri "$(output static_web_app_id)/zipdeploy?api-version=2024-04-01"
  rm -f "$scratch/pages.json"
  [[ $DRY_RUN == yes ]] || wait_until 10 'the site serves these pages' serves_pages "$1"
}

serves_pages() { [[ $(curl --silent --max-time 10 "$(output site_url)/release.txt") == "$1" ]]; }

# has_site: pages are on a Static Web App, not in the container. Before the first apply only the
# variables tell.
has_site() {
  [[ $TARGET == static-web-apps ]] || has_output pages_api_url || [[ $(tfvar pages_on_static_web_app) == true ]]
}

# The pages own /health on a Static Web App, so the API's is below /api there.
readiness_url() {
  if [[ $TARGET == static-web-apps ]]; then
    printf '%s/api/health/ready' "$(output static_web_app_url)"
  else
    printf '%s/health/ready' "$(output container_app_url)"
  fi
}

# wait_until MINUTES WHAT COMMAND [ARGUMENT…]: asks again and again, for so long.
wait_until() {
  local most=${KEYLESS_TRIES:-$(($1 * 6))} what=$2 tries=0
  shift 2
  until "$@"; do
    tries=$((tries + 1))
    [[ $tries -lt $most ]] || fail "Waited in vain until $what."
    sleep "${KEYLESS_PAUSE:-10}"
  done
}

is_ready() { curl --silent --fail --max-time 20 --output /dev/null "$(readiness_url)"; }

# wait_for_readiness: 200 of the readiness endpoint; else what it says is missing.
wait_for_readiness() {
  [[ $DRY_RUN == no ]] || return 0
  local tries=0 answer
  until is_ready; do
    tries=$((tries + 1))
    if [[ $tries -ge ${KEYLESS_TRIES:-60} ]]; then
      answer=$(curl --silent --max-time 20 "$(readiness_url)" || true)
      fail "$(readiness_url) does not answer 200." "$(what_is_missing <<<"$answer")"
    fi
    sleep "${KEYLESS_PAUSE:-10}"
  done
}

what_is_missing() {
  jq -r '[.dependencies[] | select(.status != "ready") | "\(.name): \(.detail // .status)"] | join("; ")' 2>/dev/null ||
    printf 'It answers nothing readable: see the log of the app.'
}

# smoke_test: as a client from outside, and with a token when az gives one.
smoke_test() {
  local api=()
  if has_output pages_api_url; then api=(--api "$(output pages_api_url)"); fi
  change npm --prefix "$repository" run --silent doctor -- --deployed "$(output site_url)" --smoke \
    --audience "$(output api_client_id)" ${api[@]+"${api[@]}"}
}
