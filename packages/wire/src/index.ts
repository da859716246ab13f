export { decodeBase64, encodeBase64 } from "./codec/base64.ts";
export { jsonBytes, jsonDouble, jsonInt64, jsonUint64 } from "./codec/json-text.ts";
export type { MessageCodec } from "./codec/message-codec.ts";
export type { EnumNumbers, FieldKind, FieldLabel, FieldSchema, MessageSchema } from "./codec/schema.ts";
export { decodeUtf8, encodeUtf8 } from "./codec/text-codec.ts";
export { WireError } from "./codec/wire-error.ts";
export * from "./gen/index.ts";
export { type OutgoingMessage, encodeMessage } from "./libprocess/encode-message.ts";
export {
  type IncomingMessage,
  type MessageBatch,
  MessageParser,
  type ParserLimits,
  defaultParserLimits,
} from "./libprocess/message-parser.ts";
export { type ConnectionKind, sniffConnection } from "./libprocess/sniff.ts";
export { type Upid, formatUpid, parseUpid } from "./libprocess/upid.ts";
export { ByteQueue } from "./stream/byte-queue.ts";
export { type RecordBatch, RecordDecoder, defaultMaxRecordBytes, encodeRecord } from "./stream/record-io.ts";
export { isTerminal } from "./task-state.ts";
