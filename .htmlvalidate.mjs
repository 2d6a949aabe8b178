// html-validate over every page that the tests render: its standard rules and those for accessibility.
/** @type {import('html-validate').ConfigData} */
export default {
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // The design system's own markup: links that look like buttons, banners and scroll regions that are landmarks.
    'prefer-native-element': ['error', { exclude: ['button', 'region'] }],
    // The design system's date input: JAWS reads its hint only with the role written out.
    'no-redundant-role': 'off',
    // The title names page, section and service.
    'long-title': 'off',
  },
};
