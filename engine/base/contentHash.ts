/**
 * Names a content: 16 hexadecimal digits from two FNV-1a hashes with different bases (Fowler, Noll & Vo; public
 * domain). Tells changed files apart; it is no protection against somebody who wants two contents to collide.
 */
export function contentHash(text: string): string {
  return hashed(text, 0x811c9dc5) + hashed(text, 0x9747b28c);
}

function hashed(text: string, base: number): string {
  let hash = base;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  hash ^= hash >>> 15;
  return (Math.imul(hash, 0x2c1b3c6d) >>> 0).toString(16).padStart(8, "0");
}
