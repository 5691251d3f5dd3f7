import type { FontRole } from '../fonts/font-role.ts';
import type { FontSet } from '../fonts/resolve-fonts.ts';

/** A face as the templates name it: its families in order, its weight, and the family for Latin letters. */
export type TemplateFace = {
  readonly families: readonly string[];
  readonly weight: number;
  readonly latin: string | null;
};

/** The faces of the official roles for `officialPrelude`. */
export function templateFaces({ roles }: FontSet): Record<FontRole, TemplateFace> {
  const face = (role: FontRole): TemplateFace => {
    const { families, weight, latinFamily } = roles[role];
    return { families, weight, latin: latinFamily };
  };
  return {
    fangSong: face('fangSong'),
    xiaoBiaoSong: face('xiaoBiaoSong'),
    kai: face('kai'),
    hei: face('hei'),
    song: face('song'),
  };
}
