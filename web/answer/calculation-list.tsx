/** What was computed: the formula, each figure of it leading to where it stands. */
import type { Answer, Calculation } from '../../server/contract.ts';
import { type NumberedCitation, numberOf } from './cite-sentences.ts';
import { splitFormula } from './split-formula.ts';

interface CalculationListProps {
  answer: Answer;
  citations: readonly NumberedCitation[];
  onJump: (number: number) => void;
}

interface FormulaProps extends CalculationListProps {
  calculation: Calculation;
}

const Formula = ({ answer, calculation: { formula, operands }, citations, onJump }: FormulaProps) => {
  const parts = splitFormula(formula, operands);
  const written = new Set(parts.map(({ operand }) => operand));
  const numberAt = (operand: number | null): number | null => {
    const cited = operand === null ? null : (operands[operand]?.citation ?? null);
    return cited === null ? null : numberOf(answer.citations[cited], citations);
  };
  const figure = (text: string, operand: number, key: number) => {
    const number = numberAt(operand);
    return number === null ? (
      <span key={key} className="formula-given" title="问题中给出的数字">
        {text}
      </span>
    ) : (
      <button key={key} type="button" className="formula-figure" onClick={() => onJump(number)}>
        {text}
        <span className="unseen">，看引用 </span>
        <span className="cite-number">{number}</span>
      </button>
    );
  };
  const others = operands.flatMap((operand, i) => (written.has(i) ? [] : [{ surface: operand.surface, i }]));
  return (
    <li>
      <span className="formula">
        {parts.map(({ text, operand }, i) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other identity than their place
          operand === null ? <span key={i}>{text}</span> : figure(text, operand, i),
        )}
      </span>
      {others.length > 0 && (
        <span className="formula-from">依据 {others.map(({ surface, i }) => figure(surface, i, i))}</span>
      )}
    </li>
  );
};

export const CalculationList = (props: CalculationListProps) => {
  const { calculations } = props.answer;
  if (calculations.length === 0) return null;
  return (
    <section className="answer-part" aria-labelledby="answer-calculations">
      <h3 id="answer-calculations">算式</h3>
      <ul className="calculations">
        {calculations.map((calculation) => (
          <Formula key={calculation.formula} {...props} calculation={calculation} />
        ))}
      </ul>
      <p className="quiet">点数字看它在条文中的位置；没有编号的数字出自问题。</p>
    </section>
  );
};
