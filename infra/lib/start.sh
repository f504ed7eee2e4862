# shellcheck shell=bash
# What every script begins with: strict mode, the repository, and the shared functions.

set -euo pipefail
# A failure in $(…) is one too; macOS' old Bash does not know this, and what matters says it itself.
shopt -s inherit_errexit 2>/dev/null || true
umask 077 # a plan and a downloaded release are nobody else's business

infra=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
repository=$(cd "$infra/.." && pwd)
readonly infra repository

DRY_RUN=no
ENVIRONMENT=''

# shellcheck source=terminal.sh
source "$infra/lib/terminal.sh"
# shellcheck source=environment.sh
source "$infra/lib/environment.sh"
# shellcheck source=progress.sh
source "$infra/lib/progress.sh"
# shellcheck source=preflight.sh
source "$infra/lib/preflight.sh"
# shellcheck source=azure.sh
source "$infra/lib/azure.sh"
# shellcheck source=terraform.sh
source "$infra/lib/terraform.sh"
# shellcheck source=releases.sh
source "$infra/lib/releases.sh"

# usage SCRIPT: its opening comment is its help.
usage() { sed -n '2,/^$/ s/^# \{0,1\}//p' "$1"; }

# A folder of this run alone, gone when it ends.
scratch=$(mktemp -d "${TMPDIR:-/tmp}/keyless-infra.XXXXXX")
readonly scratch
clear_up() { rm -rf "$scratch"; }
trap clear_up EXIT
