/** What stands between an account and a silent token; set by tests through the control endpoint. */
export class PersonFlags {
  /** Account ids that the enterprise application refuses, because nobody assigned them. */
  readonly unassigned = new Set<string>();
  /** Account ids that have to agree before the application gets a token. */
  readonly consentRequired = new Set<string>();
  /** Account ids that no silent request can serve until they have signed in again. */
  readonly interactionRequired = new Set<string>();

  clear(): void {
    this.unassigned.clear();
    this.consentRequired.clear();
    this.interactionRequired.clear();
  }
}
