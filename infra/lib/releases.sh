# shellcheck shell=bash
# A release is the commit it was built from. What it consists of is kept beside Terraform's state, and the
# image in the registry, so that any machine can bring any kept release back.

readonly kept=releases # the container in the state's storage account

# release_id: the commit, and what differs from it, if anything does. Terraform's lock file is no part of a
# release: `terraform init` writes it where it was not committed yet, and adds this machine's hashes to it.
release_id() {
  local commit changes place=(-- . ':(exclude)infra/.terraform.lock.hcl')
  commit=$(git -C "$repository" rev-parse --short=12 HEAD)
  changes=$(git -C "$repository" status --porcelain "${place[@]}")
  if [[ -z $changes ]]; then
    printf '%s' "$commit"
  else
    printf '%s-%s' "$commit" "$({ git -C "$repository" diff HEAD "${place[@]}" && printf '%s' "$changes"; } |
      git hash-object --stdin | cut -c 1-8)"
  fi
}

# goes_back RELEASE LIVE: whether what is live was built from a later commit, which holds this one. A job that
# waited for its tests longer than the next one did would else take that one back, without a word.
goes_back() {
  [[ -n $2 && ${1%%-*} != "${2%%-*}" ]] &&
    git -C "$repository" merge-base --is-ancestor "${1%%-*}" "${2%%-*}" 2>/dev/null
}

# blob VERB [OPTION…] as arguments of az, in BLOB.
blob() {
  local verb=$1
  shift
  BLOB=(az storage blob "$verb" --auth-mode login --account-name "$STATE_ACCOUNT"
    --container-name "$kept" "$@" --only-show-errors)
}

# keep RELEASE NAME FILE
keep() {
  blob upload --name "$ENVIRONMENT/$1/$2" --file "$3" --overwrite true --no-progress --output none
  change "${BLOB[@]}"
}

# fetch_kept RELEASE NAME FILE
fetch_kept() {
  [[ $DRY_RUN == no ]] || return 0
  blob download --name "$ENVIRONMENT/$1/$2" --file "$3" --no-progress --output none
  "${BLOB[@]}"
}

# is_kept PATH
is_kept() {
  local answer
  blob exists --name "$ENVIRONMENT/$1" --query exists --output tsv
  answer=$("${BLOB[@]}") || fail 'The kept releases cannot be read.' \
    "A new role needs some minutes to take effect: try again." "infra/setup.sh $ENVIRONMENT"
  [[ $answer == true ]]
}

# live_release: the release that passed its checks last; empty before the first.
live_release() {
  is_kept live || return 0
  blob download --name "$ENVIRONMENT/live" --file "$scratch/live" --no-progress --output none
  "${BLOB[@]}" || fail 'What is live cannot be read.'
  cat "$scratch/live"
}

mark_live() {
  printf '%s' "$1" >"$scratch/live"
  blob upload --name "$ENVIRONMENT/live" --file "$scratch/live" --overwrite true --no-progress --output none
  change "${BLOB[@]}"
}

# forget_live: nothing runs any more, so the next deployment begins anew, with the kept releases or without.
forget_live() {
  is_kept live || return 0
  blob delete --name "$ENVIRONMENT/live" --output none
  change "${BLOB[@]}"
}

# link_to_pages RELEASE: a link that reads this one file for half an hour, signed with the key of
# whoever is signed in (user delegation): the account itself has no key that could sign.
link_to_pages() {
  blob generate-sas --as-user --name "$ENVIRONMENT/$1/pages.zip" --permissions r --https-only --full-uri \
    --expiry "$(jq -nr 'now + 1800 | strftime("%Y-%m-%dT%H:%MZ")')" --output tsv
  "${BLOB[@]}"
}

# image_of RELEASE: by its digest.
image_of() {
  if [[ $DRY_RUN == yes ]] && ! is_kept "$1/image"; then
    printf '<image of %s>' "$1"
    return
  fi
  blob download --name "$ENVIRONMENT/$1/image" --file "$scratch/image-of" --no-progress --output none
  "${BLOB[@]}" || fail "The image of $1 is not known."
  cat "$scratch/image-of"
}
