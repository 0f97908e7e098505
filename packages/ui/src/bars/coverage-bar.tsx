import classes from './coverage-bar.module.css';

/** How much of something is covered. */
export interface CoverageBarProps {
  /** What is measured, for a reader without the picture. */
  readonly label: string;
  readonly value: number;
  readonly of: number;
  /** The numbers in words: "120/138 (87 %)". */
  readonly text: string;
}

/**
 * How much of a whole is filled, as a bar and in numbers.
 *
 * @example <CoverageBar label="Đã có nhân sự" value={120} of={138} text="120/138 (87 %)" />
 */
export function CoverageBar({ label, value, of, text }: CoverageBarProps) {
  const share = of > 0 ? Math.min(1, value / of) : 0;
  return (
    <span className={classes['coverage']}>
      <span
        aria-label={label}
        aria-valuemax={of}
        aria-valuemin={0}
        aria-valuenow={value}
        aria-valuetext={text}
        className={classes['track']}
        role="meter"
      >
        <span
          className={classes['bar']}
          data-full={share === 1 || undefined}
          style={{ width: `${share * 100}%` }}
        />
      </span>
      <span aria-hidden className={classes['text']}>
        {text}
      </span>
    </span>
  );
}
