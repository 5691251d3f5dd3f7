/** A point on the ground, degrees, WGS 84. */
export type Place = { readonly latitude: number; readonly longitude: number };

/** Mean radius of the Earth, metres. Source: IUGG. */
const earthMetres = 6_371_009;

/** Distance along the ground in metres (haversine); exact to half a percent. */
export function metresBetween(one: Place, other: Place): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2;
  const share =
    half(one.latitude, other.latitude) +
    Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * half(one.longitude, other.longitude);
  return 2 * earthMetres * Math.asin(Math.min(1, Math.sqrt(share)));
}
