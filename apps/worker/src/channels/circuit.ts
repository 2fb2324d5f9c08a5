const tolerated = 5;
const firstPause = 30_000;
const longestPause = 300_000;

interface Troubled {
  failures: number;
  /** Milliseconds of the same clock as `now`. */
  until: number;
}

/** Rests hosts that fail again and again: nobody waits for them, and they are not hammered. One try after every pause. */
export class Circuit {
  private readonly hosts = new Map<string, Troubled>();

  /** @param now milliseconds that only ever grow */
  constructor(private readonly now: () => number = () => performance.now()) {}

  good(host: string): void {
    this.hosts.delete(host);
  }

  bad(host: string): void {
    const failures = (this.hosts.get(host)?.failures ?? 0) + 1;
    const pause = failures < tolerated ? 0 : Math.min(longestPause, firstPause * 2 ** (failures - tolerated));
    this.hosts.set(host, { failures, until: this.now() + pause });
  }

  /** Hosts that rest now. */
  resting(): string[] {
    const now = this.now();
    return [...this.hosts].filter(([, { until }]) => until > now).map(([host]) => host);
  }

  /** Hosts on which a single try is out to see whether they are back. */
  doubtful(): string[] {
    return [...this.hosts].filter(([, { failures }]) => failures >= tolerated).map(([host]) => host);
  }
}
