import classes from './badges.module.css';

/** How much of a source one measure of a link carries. */
export interface ExtentBadgeProps {
  readonly extent: 'ALL' | 'PART' | 'NONE';
  /** In words: "toàn bộ diện tích". */
  readonly label: string;
}

/**
 * A full, half or empty disc beside its words.
 *
 * @example <ExtentBadge extent="PART" label="một phần diện tích" />
 */
export function ExtentBadge({ extent, label }: ExtentBadgeProps) {
  return (
    <span className={classes.extent} data-extent={extent}>
      <svg className={classes.disc} width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        <circle className={classes.discRing} cx="6" cy="6" r="5" />
        {extent === 'ALL' && <circle className={classes.discFill} cx="6" cy="6" r="5" />}
        {extent === 'PART' && <path className={classes.discFill} d="M6,1A5,5 0 0 0 6,11Z" />}
      </svg>
      {label}
    </span>
  );
}
