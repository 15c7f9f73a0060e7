/** Progress on standard error: a bar where a terminal shows it, else a line now and then. */
import type { IngestProgress } from '../library.ts';

const BAR = 24;
/** Without a terminal, one line per tenth of the work. */
const TENTHS = 10;
const STEPS: Readonly<Record<IngestProgress['step'], string>> = {
  read: '读取',
  embed: '计算向量',
  store: '保存',
  compare: '比对条款',
};

/** A reporter for one ingestion; call `end` when it is over, so that the bar's line is left. */
export const progressReporter = (out: NodeJS.WriteStream = process.stderr) => {
  let last = '';
  const report = ({ step, file, filesDone, files, done, total }: IngestProgress): void => {
    const share = total > 0 ? done / total : 1;
    const mark = `${step} ${file} ${Math.floor(share * (out.isTTY ? BAR * 4 : TENTHS))}`;
    if (mark === last) return;
    last = mark;
    const said = `[${filesDone + 1}/${files}] ${STEPS[step]} ${file} ${done}/${total}`;
    if (!out.isTTY) {
      out.write(`${said}\n`);
      return;
    }
    const filled = Math.round(share * BAR);
    out.write(`\r\x1b[2K${'█'.repeat(filled)}${'░'.repeat(BAR - filled)} ${said}`);
  };
  const end = (): void => {
    if (out.isTTY && last) out.write('\r\x1b[2K');
  };
  return { report, end };
};
