// Module hooks: hands out one built module with a planted bug in it. Nothing on the disk changes.
let planted;

export function initialize(data) {
  planted = data;
}

export async function load(url, context, nextLoad) {
  const loaded = await nextLoad(url, context);
  if (url !== planted.url) return loaded;
  const text = String(loaded.source);
  const times = text.split(planted.find).length - 1;
  if (times !== 1)
    throw new Error(
      `${url} holds ${times} times, not once: ${planted.find} (an older build? npm run build; else adapt planted-bugs.json)`,
    );
  return { ...loaded, source: text.replace(planted.find, () => planted.replace) };
}
