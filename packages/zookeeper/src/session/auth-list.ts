import { encodeAuth } from "../protocol/encode-request.ts";

interface Credential {
  readonly id: number;
  readonly frame: Buffer;
  accepted: boolean;
}

/** More would make each reconnect slow; a client needs one or two. */
export const maxCredentials = 64;

/** Credentials of the session. They belong to a connection in ZooKeeper, so each new one gets them again. */
export class AuthList {
  readonly #all: Credential[] = [];
  #sent = 0;
  #answered = 0;

  get size(): number {
    return this.#all.length;
  }

  add(id: number, scheme: string, auth: Uint8Array): void {
    this.#all.push({ id, frame: encodeAuth(scheme, auth), accepted: false });
  }

  /** A new connection knows none of them. */
  reset(): void {
    this.#sent = 0;
    this.#answered = 0;
  }

  /** Frames of all that this connection was not told yet. */
  unsent(): Buffer[] {
    const frames = this.#all.slice(this.#sent).map((credential) => credential.frame);
    this.#sent = this.#all.length;
    return frames;
  }

  /** The server accepted the next one, in the order of sending. @returns its id, the first time it is accepted */
  accepted(): number | undefined {
    const credential = this.#all[this.#answered];
    this.#answered += 1;
    if (!credential || credential.accepted) return undefined;
    credential.accepted = true;
    return credential.id;
  }

  /** Ids whose caller still waits. */
  open(): number[] {
    return this.#all.filter((credential) => !credential.accepted).map((credential) => credential.id);
  }
}
