export { jsonBytes, jsonDouble } from "./codec/json-text.ts";
export { decodeBase64, encodeBase64 } from "./codec/base64.ts";
export type { MessageCodec } from "./codec/message-codec.ts";
export type { EnumNumbers, FieldKind, FieldLabel, FieldSchema, MessageSchema } from "./codec/schema.ts";
export { decodeUtf8, encodeUtf8 } from "./codec/text-codec.ts";
export { WireError } from "./codec/wire-error.ts";
export * from "./gen/index.ts";
