import { expect, it } from 'vitest';
import { today } from '../../server/today.ts';

it("is Beijing's day, also when it is still yesterday in Greenwich", () => {
  expect(today(new Date('2023-12-31T15:59:59Z'))).toBe('2023-12-31');
  expect(today(new Date('2023-12-31T16:00:00Z'))).toBe('2024-01-01');
});
