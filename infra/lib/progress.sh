# shellcheck shell=bash
# Which steps of which release are done, in a file of this machine (infra/.state, not in git), so that
# a run that was cut off goes on where it was.

record_file() { printf '%s/.state/%s.deploy' "$infra" "$ENVIRONMENT"; }

# begin_record RELEASE: keeps what is recorded of this release, forgets what was of another one.
begin_record() {
  local file
  file=$(record_file)
  if [[ -f $file && $(head -n 1 "$file") == "release $1" ]]; then
    note "Going on with release $1: $(grep -c '^done ' "$file" || true) steps are done already."
  elif [[ $DRY_RUN == no ]]; then
    mkdir -p "${file%/*}"
    printf 'release %s\n' "$1" >"$file"
  fi
}

is_done() { [[ -f $(record_file) ]] && grep -q "^done $1 " "$(record_file)"; }

mark_done() {
  [[ $DRY_RUN == yes ]] || printf 'done %s %s\n' "$1" "$(date -u +%Y-%m-%dT%H:%M:%SZ)" >>"$(record_file)"
}

# forget_done NAME: the step is done again.
forget_done() {
  local file kept_lines
  file=$(record_file)
  [[ $DRY_RUN == no && -f $file ]] || return 0
  kept_lines=$(grep -v "^done $1 " "$file" || true)
  printf '%s\n' "$kept_lines" >"$file"
}

forget_record() { [[ $DRY_RUN == yes ]] || rm -f "$(record_file)"; }

# once NAME TITLE COMMAND [ARGUMENT…]: a step that is skipped when it is done for this release.
once() {
  local name=$1 title=$2
  shift
  if is_done "$name"; then
    good "$title: done before"
    return
  fi
  step "$@"
  mark_done "$name"
}
