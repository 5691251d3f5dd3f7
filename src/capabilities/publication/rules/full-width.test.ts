import { describe, expect, it } from 'vitest';
import { fullWidthOffers } from './full-width.ts';

const cases = [
  ['县市区,集聚区', '县市区，集聚区', 'a comma between Chinese characters'],
  ['(天台县美丽办)', '（天台县美丽办）', 'brackets around Chinese'],
  ['增长11.1%,完成目标', '增长11.1%,完成目标', 'a comma after a percent sign stands beside no Chinese before it'],
  ['投资27,252万元', '投资27,252万元', 'a comma that parts thousands'],
  ['时间:9:30', '时间:9:30', 'a colon before a digit may be a time'],
  ['要求:加快', '要求：加快', 'a colon before Chinese'],
  ['完成目标.', '完成目标。', 'a full stop that ends a Chinese sentence'],
  ['1.加强领导', '1.加强领导', 'the dot of a heading number is right'],
  ['"跑零次"改革', '“跑零次”改革', 'quotes open and close in turn'],
  ['E-mail:tzsstb@163.com', 'E-mail:tzsstb@163.com', 'Latin words keep their marks'],
  ['PM2.5(年均)下降', 'PM2.5（年均）下降', 'brackets around Chinese after Latin'],
  ['见(a)项', '见（a）项', 'brackets beside Chinese'],
  ['f(x)', 'f(x)', 'brackets in Latin'],
] as const;

describe('full-width marks are offered where a Chinese sentence has half-width ones', () => {
  it.each(cases)('%s', (text, wanted, because) => {
    const characters = [...text];
    for (const { at, offer } of fullWidthOffers(text)) characters[at] = offer;
    expect(characters.join(''), because).toBe(wanted);
  });
});
