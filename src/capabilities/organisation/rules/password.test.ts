import { expect, test } from 'vitest';
import { checkPassword } from './password.ts';

test.each([
  { password: 'nine-char', code: 'passwordTooShort', because: 'it has nine characters' },
  { password: '绿水青山就是金山银', code: 'passwordTooShort', because: 'characters are counted, not bytes' },
  { password: 'my-WangLei-2026', code: 'passwordHoldsName', because: 'it holds the name in other letters' },
  { password: 'ｗａｎｇｌｅｉ-x-9-y', code: 'passwordHoldsName', because: 'full-width letters count as plain ones' },
  { password: 'Password2026!', code: 'passwordCommon', because: 'a year around a common word helps little' },
  { password: 'P@ssw0rd1234', code: 'passwordCommon', because: 'everybody swaps these letters' },
  { password: '1qaz2wsx3edc', code: 'passwordCommon', because: 'it runs over the keyboard' },
  { password: 'aaaaaaaaaaaa', code: 'passwordCommon', because: 'it has one character' },
  { password: '1234567890', code: 'passwordCommon', because: 'it counts' },
  { password: '9876543210', code: 'passwordCommon', because: 'it counts down' },
])('“$password” is refused: $because', ({ password, code }) => {
  expect(() => checkPassword(password, 'wanglei')).toThrow(expect.objectContaining({ code }));
});

test.each(['绿水青山就是金山银山', 'correct horse battery', 'tian-tai 4 mei'])('“%s” is accepted', (password) => {
  expect(() => checkPassword(password, 'wanglei')).not.toThrow();
});
