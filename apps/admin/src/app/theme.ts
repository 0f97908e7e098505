import {
  ActionIcon,
  Alert,
  Anchor,
  Badge,
  Button,
  createTheme,
  Menu,
  Modal,
  Tooltip,
  type CSSVariablesResolver,
  type MantineColorsTuple,
} from '@mantine/core';

/** The blue of official stationery; every shade from 6 on carries white text at 4.5 : 1. */
const navy: MantineColorsTuple = [
  '#eef4fb',
  '#dbe7f4',
  '#b7cfe8',
  '#8fb4da',
  '#6a9bcd',
  '#4a82bd',
  '#346ca8',
  '#275a92',
  '#1f4b7d',
  '#183c66',
];

/** Look of the whole client: dense, calm, never capital letters on Vietnamese text. */
export const theme = createTheme({
  colors: { navy },
  primaryColor: 'navy',
  primaryShade: { light: 8, dark: 7 },
  autoContrast: true,
  defaultRadius: 'sm',
  cursorType: 'pointer',
  fontFamily: "'Inter Variable', system-ui, 'Segoe UI', 'Noto Sans', sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SFMono-Regular', Consolas, monospace",
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  // Stacked marks (Ễ, Ậ) need more room than Latin text.
  lineHeights: { xs: '1.45', sm: '1.5', md: '1.55', lg: '1.55', xl: '1.5' },
  headings: { fontWeight: '650', sizes: { h4: { fontSize: '1rem' } } },
  components: {
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray' } }),
    Alert: Alert.extend({ defaultProps: { variant: 'light' } }),
    Anchor: Anchor.extend({ defaultProps: { underline: 'hover' } }),
    Badge: Badge.extend({ defaultProps: { tt: 'none', variant: 'light', radius: 'sm', fw: 550 } }),
    Button: Button.extend({ defaultProps: { size: 'sm' } }),
    // Fields side by side stay in line, whatever is explained below them.
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] } },
    // Its invisible first stop is a child that a menu must not have.
    Menu: Menu.extend({ defaultProps: { withInitialFocusPlaceholder: false } }),
    Modal: Modal.extend({ defaultProps: { centered: true }, styles: { title: { fontWeight: 650 } } }),
    // A header of a dialog is no second header of the page.
    ModalHeader: { defaultProps: { component: 'div' } },
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 400, withArrow: true } }),
  },
});

/** Contrast of secondary text: 4.5 : 1 on every background it stands on. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-dimmed': '#545c66',
    '--mantine-color-placeholder': '#646c76',
    '--mantine-color-error': '#b42318',
    '--mantine-color-anchor': '#1f5c9e',
    '--haicap-surface': '#f5f7fa',
    '--haicap-line': '#d9dfe6',
    '--haicap-hover': '#eef3f9',
    '--haicap-selected': '#e2ecf7',
    '--haicap-band': '#fff4d6',
    '--haicap-band-text': '#5c4300',
  },
  dark: {
    '--mantine-color-dimmed': '#aab2bd',
    '--mantine-color-placeholder': '#9aa3ae',
    '--mantine-color-error': '#ff8f85',
    '--mantine-color-anchor': '#8fbdf0',
    '--haicap-surface': '#1d2126',
    '--haicap-line': '#3a4048',
    '--haicap-hover': '#2b3138',
    '--haicap-selected': '#22364c',
    '--haicap-band': '#463a12',
    '--haicap-band-text': '#ffe9a8',
  },
});
