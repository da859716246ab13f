import type { Put } from "../ports.ts";
import { crc32 } from "./crc32.ts";

/**
 * One frame of a log or snapshot file: everything that one sync made durable, under one checksum.
 *
 *   magic u32 | sequence u32 | payload length u32 | crc32 u32 of sequence, length and payload | payload
 *
 * all little-endian. The payload is a list of puts: key length u32, value length u32 (0xffffffff deletes), key in UTF-8, value.
 * A torn write can thus damage only the last frame; the sequence number tells a frame that follows damage from stale bytes.
 */
export const frameHeaderBytes = 16;
const magic = 0x4c534d01; // "\x01MSL"
const deleted = 0xffffffff;

/** Frames above this are never written, so a length beyond it is damage. */
export const maxPayloadBytes = 0x7fff_0000;

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true });

export function encodeFrame(sequence: number, puts: readonly Put[]): Uint8Array {
  const keys = puts.map((put) => encoder.encode(put.key));
  const payloadBytes = puts.reduce((sum, put, i) => sum + 8 + (keys[i] as Uint8Array).length + (put.value?.length ?? 0), 0);
  if (payloadBytes > maxPayloadBytes) throw new RangeError(`a commit of ${payloadBytes} bytes is larger than a frame can be`);
  const frame = new Uint8Array(frameHeaderBytes + payloadBytes);
  const view = new DataView(frame.buffer);
  view.setUint32(0, magic, true);
  view.setUint32(4, sequence, true);
  view.setUint32(8, payloadBytes, true);
  let at = frameHeaderBytes;
  for (const [i, put] of puts.entries()) {
    const key = keys[i] as Uint8Array;
    view.setUint32(at, key.length, true);
    view.setUint32(at + 4, put.value ? put.value.length : deleted, true);
    frame.set(key, at + 8);
    if (put.value) frame.set(put.value, at + 8 + key.length);
    at += 8 + key.length + (put.value?.length ?? 0);
  }
  view.setUint32(12, checksum(frame), true);
  return frame;
}

function checksum(frame: Uint8Array): number {
  return crc32(frame.subarray(frameHeaderBytes), crc32(frame.subarray(4, 12)));
}

export interface Frame {
  readonly sequence: number;
  readonly puts: readonly Put[];
  readonly endOffset: number;
}

/** The intact frame at `offset`, or undefined when there is none (end, damage). Values are copies. */
export function decodeFrame(bytes: Uint8Array, offset: number): Frame | undefined {
  if (bytes.length - offset < frameHeaderBytes) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(offset, true) !== magic) return undefined;
  const length = view.getUint32(offset + 8, true);
  const endOffset = offset + frameHeaderBytes + length;
  if (length > maxPayloadBytes || endOffset > bytes.length) return undefined;
  if (view.getUint32(offset + 12, true) !== checksum(bytes.subarray(offset, endOffset))) return undefined;
  return { sequence: view.getUint32(offset + 4, true), puts: decodePuts(bytes, offset + frameHeaderBytes, endOffset), endOffset };
}

function decodePuts(bytes: Uint8Array, start: number, end: number): Put[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const puts: Put[] = [];
  for (let at = start; at < end;) {
    const keyEnd = at + 8 + view.getUint32(at, true);
    const valueBytes = view.getUint32(at + 4, true);
    const valueEnd = keyEnd + (valueBytes === deleted ? 0 : valueBytes);
    puts.push({
      key: decoder.decode(bytes.subarray(at + 8, keyEnd)),
      value: valueBytes === deleted ? undefined : bytes.slice(keyEnd, valueEnd),
    });
    at = valueEnd;
  }
  return puts;
}

/** Where an intact frame with a sequence number beyond `sequence` starts after `offset`: proof that damage at `offset` is no torn tail. */
export function findLaterFrame(bytes: Uint8Array, offset: number, sequence: number): number | undefined {
  const first = magic & 0xff;
  for (let at = bytes.indexOf(first, offset + 1); at !== -1; at = bytes.indexOf(first, at + 1)) {
    const frame = decodeFrame(bytes, at);
    if (frame && frame.sequence > sequence) return at;
  }
  return undefined;
}
