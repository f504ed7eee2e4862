# shellcheck shell=bash
# What a person sees of a run: steps with their duration, what would be done, errors that say what to do.

# Colours only where somebody looks at them.
if [[ -t 1 && -z ${NO_COLOR:-} ]]; then
  green=$'\e[32m' yellow=$'\e[33m' red=$'\e[31m' dim=$'\e[2m' bold=$'\e[1m' plain=$'\e[0m'
else
  green='' yellow='' red='' dim='' bold='' plain=''
fi

say() { printf '%s\n' "$*"; }
heading() { printf '\n%s── %s ──%s\n' "$bold" "$*" "$plain"; }
good() { printf '%s✓%s %s\n' "$green" "$plain" "$*"; }
note() { printf '%s•%s %s\n' "$yellow" "$plain" "$*"; }

# fail WHAT [ADVICE…]: ends the run. Inside of $(…) it ends only that; the note it leaves keeps `change`
# from going on with half of its arguments.
fail() {
  : >"$scratch/failed"
  printf '\n%s✗%s %s\n' "$red" "$plain" "$1" >&2
  shift
  local advice
  for advice in "$@"; do printf '    → %s\n' "$advice" >&2; done
  exit 1
}

# step TITLE COMMAND [ARGUMENT…]: does one piece of work and tells how long it took.
# It must not stand in a condition: bash would then go on after a failure inside.
step() {
  local title=$1 started=$SECONDS
  shift
  printf '… %s\n' "$title"
  "$@"
  printf '%s✓%s %s  %s%ss%s\n' "$green" "$plain" "$title" "$dim" "$((SECONDS - started))" "$plain"
}

# change COMMAND [ARGUMENT…]: the only way in which these scripts change anything. With --dry-run it is
# shown instead. Nothing secret may stand in an argument: arguments are shown, and `ps` shows them too.
change() {
  [[ ! -e $scratch/failed ]] || exit 1
  if [[ $DRY_RUN == yes ]]; then
    printf '  %swould run:%s' "$dim" "$plain" >&2
    printf ' %q' "$@" >&2
    printf '\n' >&2
  else
    "$@"
  fi
}

# finish WHAT…: the last line of a run.
finish() {
  echo
  if [[ $DRY_RUN == yes ]]; then note 'Dry run: nothing was changed.'; else good "$*"; fi
}

# confirm QUESTION EXPECTED [GIVEN]: goes on when the answer is EXPECTED, which GIVEN may be already.
confirm() {
  local question=$1 expected=$2 answer=${3:-}
  if [[ $DRY_RUN == yes ]]; then
    note "Would ask: $question"
    return
  fi
  if [[ -z $answer ]]; then
    [[ -t 0 || -n ${KEYLESS_ASK_STDIN:-} ]] || fail 'Nobody is there to answer.' "$question" \
      'Without a terminal the answer is an option: see --help.'
    printf '%s [%s] ' "$question" "$expected"
    read -r answer || true
  fi
  [[ $answer == "$expected" ]] || fail 'Not confirmed: nothing was changed.'
}
