/** The five faces of official papers. Source: GB/T 9704-2012 and the fonts that bureaus use for it. */
export type FontRole = 'fangSong' | 'xiaoBiaoSong' | 'kai' | 'hei' | 'song';

/** A font file that npm brings along. */
export type PackagedFont = {
  /** Path below node_modules. */
  readonly path: string;
  readonly family: string;
  readonly weight: number;
};

/** A role: the name that documents state, other names of the same design, and what stands in for it. */
export type RoleFonts = {
  readonly officialName: string;
  readonly alsoKnownAs: readonly string[];
  readonly substitute: PackagedFont;
};

const kaiLight = font('@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-300-normal.woff', 'LXGW WenKai', 300);
const kaiMedium = font('@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff', 'LXGW WenKai', 500);
const heiMedium = font('@embedpdf/fonts-sc/fonts/NotoSansHans-Medium.otf', 'Noto Sans S Chinese', 500);
const songBold = font('@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf', 'Noto Serif SC', 700);

/** Covers what the others lack; also sets Latin letters, digits and quotes where the substitute is 文楷. */
export const songRegular = font(
  '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  'Noto Serif SC',
  400,
);

/** The fonts of each role. No 仿宋 is on npm: a light 文楷, which has its slender strokes, stands in for it. */
export const roleFonts: Readonly<Record<FontRole, RoleFonts>> = {
  fangSong: {
    officialName: '仿宋_GB2312',
    alsoKnownAs: [
      'FangSong_GB2312',
      '方正仿宋_GBK',
      '方正仿宋_GB2312',
      'FZFangSong-Z02',
      '仿宋',
      'FangSong',
      '华文仿宋',
      'STFangsong',
    ],
    substitute: kaiLight,
  },
  xiaoBiaoSong: {
    officialName: '方正小标宋简体',
    alsoKnownAs: ['方正小标宋_GBK', 'FZXiaoBiaoSong-B05S', 'FZXiaoBiaoSong-B05', 'FZXBSJW--GB1-0', '小标宋'],
    substitute: songBold,
  },
  kai: {
    officialName: '楷体_GB2312',
    alsoKnownAs: [
      'KaiTi_GB2312',
      '方正楷体_GBK',
      '方正楷体_GB2312',
      'FZKai-Z03',
      '楷体',
      'KaiTi',
      '华文楷体',
      'STKaiti',
    ],
    substitute: kaiMedium,
  },
  hei: {
    officialName: '黑体',
    alsoKnownAs: ['SimHei', '方正黑体_GBK', 'FZHei-B01', '华文黑体', 'STHeiti'],
    substitute: heiMedium,
  },
  song: {
    officialName: '宋体',
    alsoKnownAs: ['SimSun', '方正书宋_GBK', 'FZShuSong-Z01', '华文宋体', 'STSong'],
    substitute: songRegular,
  },
};

/** All roles, in the order in which fonts are looked for. */
export const fontRoles: readonly FontRole[] = ['fangSong', 'xiaoBiaoSong', 'kai', 'hei', 'song'];

function font(path: string, family: string, weight: number): PackagedFont {
  return { path, family, weight };
}
