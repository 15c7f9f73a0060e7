/** Published text as it stands, with what the mending takes away made visible: line breaks, stray blanks. */

/** A line break, or blanks that stand in a line. */
const ARTEFACTS = /(\n|[ \t\u00a0\u3000]+)/u;

export const OriginalText = ({ text }: { text: string }) => (
  <p className="original-text">
    {text.split(ARTEFACTS).map((piece, i) => {
      // Split with a capturing group gives text and separators in turn.
      if (i % 2 === 0) return piece;
      return (
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other identity than their place
        <span key={i} className={piece === '\n' ? 'artefact artefact-break' : 'artefact artefact-blank'}>
          {piece}
        </span>
      );
    })}
  </p>
);
