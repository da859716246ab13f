/** How people and registries write the name of an image. */

export interface ImageName {
  /** Registry and repository, as `docker pull` takes them. */
  readonly repository: string;
  readonly tag: string;
  /** `repository:tag` or `repository@digest`. */
  readonly full: string;
  /** Key of the credentials in a Docker configuration file. */
  readonly registry: string;
}

const dockerHub = "https://index.docker.io/v1/";

/** `latest` where neither a tag nor a digest is given. */
export function parseImageName(image: string): ImageName {
  const at = image.indexOf("@");
  const registry = registryOf(image);
  if (at >= 0) return { repository: image.slice(0, at), tag: image.slice(at + 1), full: image, registry };
  const colon = image.lastIndexOf(":");
  // A colon before a slash belongs to the registry's port.
  if (colon > image.lastIndexOf("/"))
    return { repository: image.slice(0, colon), tag: image.slice(colon + 1), full: image, registry };
  return { repository: image, tag: "latest", full: `${image}:latest`, registry };
}

function registryOf(image: string): string {
  const first = image.slice(0, image.indexOf("/"));
  return first === "localhost" || /[.:]/.test(first) ? first : dockerHub;
}
