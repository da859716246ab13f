import { chunked, type ContentFormat, type HttpBody } from "@mesolite/http-api";
import { type MessageSchema, master } from "@mesolite/wire";
import { binaryListing } from "./binary-listing.ts";
import { innerSchema } from "./inner-schema.ts";
import type { Listing } from "./listing.ts";

/** The body of a v1 answer of `type` whose only member is `listing`. */
export function listingBody(type: master.Response_Type, listing: Listing, format: ContentFormat): HttpBody {
  if (format === "protobuf") return binaryListing(type, listing);
  return chunked(textListing(type, listing));
}

function* textListing(type: master.Response_Type, listing: Listing): Generator<string, void, undefined> {
  yield `{"type":"${type}",`;
  yield* textParts(listing, master.Response.schema);
  yield "}";
}

function* textParts(listing: Listing, parent: MessageSchema): Generator<string, void, undefined> {
  yield `"${listing.field}":`;
  if (listing.kind === "records") return yield* listing.records.texts();
  const schema = innerSchema(parent, listing.field);
  let separator = "{";
  for (const member of listing.members) {
    yield separator;
    yield* textParts(member, schema);
    separator = ",";
  }
  yield separator === "{" ? "{}" : "}";
}
