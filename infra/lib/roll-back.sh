# shellcheck shell=bash
# What happens when a release does not hold: the one before comes back by itself.

go_back_to='' releasing=no

# on_failure_go_back_to RELEASE: from here to `released` a failure brings RELEASE back; empty means that
# there is none. An interruption does not: the next run goes on.
on_failure_go_back_to() {
  go_back_to=$1
  releasing=yes
}

released() { releasing=no; }

# The schema is not taken back: a migration only adds, so the release before works with it.
roll_back() {
  releasing=no
  rm -f "$scratch/failed"
  forget_record
  heading 'Roll back'
  [[ -n $go_back_to ]] || fail 'There is no release before this one to go back to.' \
    'Mend what is said above and deploy again; nobody has used it yet.'
  stay_signed_in
  step "Release $go_back_to" publish "$go_back_to"
  step 'Wait until it is ready' wait_for_readiness
  fail "$RELEASE was taken back; $(output site_url) serves $go_back_to again." 'The reason stands above.'
}

at_end() {
  local code=$?
  trap - EXIT
  close_door
  if [[ $interrupted == yes ]]; then
    note "Interrupted. To go on: infra/deploy.sh $ENVIRONMENT"
  elif [[ $code -ne 0 && $releasing == yes && $DRY_RUN == no ]]; then
    set +e # so that the folder is cleared up also when the way back fails
    (
      set -e
      roll_back
    )
  fi
  clear_up
  exit "$code"
}

interrupted=no
trap 'interrupted=yes; exit 130' INT TERM HUP
trap at_end EXIT
