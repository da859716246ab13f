import { internal, type MessageCodec, WireError } from "@mesolite/wire";

/** A libprocess message by its name on the wire. */
export interface NamedMessage {
  readonly name: string;
  readonly body: unknown;
}

const prefix = "mesos.internal.";
const codecs: ReadonlyMap<string, MessageCodec<unknown>> = new Map(
  Object.entries(internal as unknown as Readonly<Record<string, MessageCodec<unknown>>>).map(([name, codec]) => [
    prefix + name,
    codec,
  ]),
);

export function encodeInternal(message: NamedMessage): Uint8Array {
  const codec = codecs.get(message.name);
  if (!codec) throw new Error(`${message.name} is not a message of the internal protocol`);
  return codec.encode(message.body);
}

/**
 * Decodes one of the messages that a core understands.
 * @returns the message, or why it is dropped: an unknown name, or bytes that are not that message
 */
export function decodeInternal<M extends NamedMessage>(
  names: ReadonlySet<string>,
  name: string,
  bytes: Uint8Array,
): { readonly message: M } | { readonly dropped: string } {
  const codec = names.has(name) ? codecs.get(name) : undefined;
  if (!codec) return { dropped: `${name} is not handled here` };
  try {
    return { message: { name, body: codec.decode(bytes) } as M };
  } catch (error) {
    if (error instanceof WireError) return { dropped: `${name} is damaged: ${error.message}` };
    throw error;
  }
}
