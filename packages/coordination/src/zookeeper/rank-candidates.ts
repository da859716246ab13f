/** A child of an election's group that stands for a candidate. */
export interface Candidate {
  readonly name: string;
  readonly sequence: number;
}

/**
 * Candidates among a group's children, the leader first: what stands after the last "_" (or the whole name) is an int32. Mesos's rule, by
 * which its own `json.info_…`, its older `info_…` and plain numbers compete with each other, and all else (`log_replicas`, our registry) is
 * passed over.
 */
export function rankCandidates(children: readonly string[]): Candidate[] {
  const candidates: Candidate[] = [];
  for (const name of children) {
    const digits = name.slice(name.lastIndexOf("_") + 1);
    const sequence = Number(digits);
    if (/^-?\d+$/.test(digits) && sequence === (sequence | 0)) candidates.push({ name, sequence });
  }
  return candidates.sort((a, b) => a.sequence - b.sequence);
}
