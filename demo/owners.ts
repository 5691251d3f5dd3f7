import { syntheticCreditCode } from './credit-code.ts';
import type { Place } from './places.ts';
import { type Random, randomOf } from './random.ts';
import type { Theme } from './themes.ts';

/** A project owner. */
export type Owner = { readonly name: string; readonly code: string };

/** Picks an owner that builds such projects. */
export type Owners = (theme: Pick<Theme, 'owner' | 'industry'>, random: Random) => Owner;

/** Trades of the county's works, with the industries that they alone build; the last two build everything. */
const worksTrades: readonly (readonly [trade: string, industries: string])[] = [
  ['水务建设', '7721 4620 7610'],
  ['生态建设', '7711 7713 7719 7721'],
  ['固废处置', '7723 7724 7820'],
  ['市政工程', '4620 7810 7820'],
  ['环境治理', ''],
  ['城乡环境投资', ''],
];
const institutionNames = '水环境治理中心 生态修复事务中心 环境项目服务中心 农业生态服务站';
const factoryNames = '医化 制药 涂料 机电 合成材料 环保 橡塑 铸造 电镀 表面处理 新材料 印染';
const seconds = [...'溪峰澜岭江川澄源岚汀屿岩泽松柏禾'];

/** The owners of a unit. Companies bear made-up names that begin with 演, institutions are 演示: no real body is meant. */
export function ownersOf(place: Place, seed: number, firstSerial: number): Owners {
  const random = randomOf(seed, `owners ${place.code}`);
  const marks = random.shuffled(seconds);
  let serial = firstSerial;
  const owner = (kind: '91' | '12', name: string): Owner => {
    serial += 1;
    return { name, code: syntheticCreditCode(kind, place.codeRegion, serial) };
  };
  const mark = (index: number) => `演${marks[index % marks.length] ?? ''}`;
  const works = worksTrades.map(([trade, industries], i) => ({
    owner: owner('91', `${place.shortName}${mark(i)}${trade}有限公司`),
    industries,
  }));
  const factories = factoryNames
    .split(' ')
    .map((trade, i) => owner('91', `${place.shortName}${mark(i + 3)}${trade}股份有限公司`));
  const institutions = institutionNames.split(' ').map((name) => owner('12', `${place.name}演示${name}`));
  return (theme, picking) => {
    if (theme.owner === 'factory') return picking.pick(factories);
    if (theme.owner === 'institution') return picking.pick(institutions);
    const able = works.filter(({ industries }) => industries === '' || industries.includes(theme.industry));
    return picking.pick(able).owner;
  };
}
