/** 372 → 6 分钟, 90061 → 1 天 1 小时. `seconds` are rounded down to what two units can say. */
export const formatDuration = (seconds: number): string => {
  const units: [number, string][] = [
    [86_400, '天'],
    [3_600, '小时'],
    [60, '分钟'],
    [1, '秒'],
  ];
  const first = units.findIndex(([size]) => seconds >= size);
  if (first < 0) return '不到 1 秒';
  let rest = seconds;
  return units
    .slice(first, first + 2)
    .flatMap(([size, name]) => {
      const whole = Math.floor(rest / size);
      rest -= whole * size;
      return whole > 0 ? [`${whole} ${name}`] : [];
    })
    .join(' ');
};
