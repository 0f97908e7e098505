import { builder } from '../../builder.js';

/** Tier of a unit. */
export const UnitLevelEnum = builder.enumType('UnitLevel', {
  description: 'Tier of an administrative unit.',
  values: {
    PROVINCE: { description: 'Province or municipality.' },
    DISTRICT: { description: 'District; only up to 30 June 2025.' },
    COMMUNE: { description: 'Commune, ward, township or special zone.' },
  },
});

/** Legal kind of a unit. */
export const UnitKindEnum = builder.enumType('UnitKind', {
  description: 'Legal kind of an administrative unit, in the order of official tables.',
  values: {
    PROVINCE: { description: 'Tỉnh.' },
    MUNICIPALITY: { description: 'Thành phố trực thuộc trung ương.' },
    URBAN_DISTRICT: { description: 'Quận; up to 30 June 2025.' },
    RURAL_DISTRICT: { description: 'Huyện; up to 30 June 2025.' },
    DISTRICT_TOWN: { description: 'Thị xã; up to 30 June 2025.' },
    DISTRICT_CITY: { description: 'Thành phố thuộc tỉnh; up to 30 June 2025.' },
    COMMUNE: { description: 'Xã.' },
    WARD: { description: 'Phường.' },
    TOWNSHIP: { description: 'Thị trấn; up to 30 June 2025.' },
    SPECIAL_ZONE: { description: 'Đặc khu; since 1 July 2025.' },
  },
});

/** Trust in a population figure. */
export const PopulationQualityEnum = builder.enumType('PopulationQuality', {
  description: 'How far to trust a population figure.',
  values: {
    PUBLISHED: { description: 'As published.' },
    SUSPECT: { description: 'As published, but of an impossible density or size.' },
    MISSING: { description: 'Not published.' },
  },
});

/** How much of a source goes to a target. */
export const ExtentEnum = builder.enumType('Extent', {
  description: 'How much of the area or of the population of a source goes to a target.',
  values: {
    ALL: { description: 'The whole.' },
    PART: { description: 'A part; how much is not known unless published.' },
    NONE: { description: 'Nothing.' },
  },
});

/** Use of a facility. */
export const FacilityKindEnum = builder.enumType('FacilityKind', {
  description: 'What a facility is used for.',
  values: {
    HEADQUARTERS: { description: 'Main seat of the unit.' },
    SECOND_SITE: { description: 'Another seat of the unit.' },
    PUBLIC_ADMINISTRATION_SERVICE_CENTRE: { description: 'Where procedures are received and returned.' },
    OTHER: { description: 'Anything else.' },
  },
});

/** State of repair of a facility. */
export const FacilityConditionEnum = builder.enumType('FacilityCondition', {
  description: 'State of repair.',
  values: {
    GOOD: { description: 'Good.' },
    ADEQUATE: { description: 'Enough for the work.' },
    DEGRADED: { description: 'In need of repair.' },
    UNUSABLE: { description: 'Not to be used.' },
    UNKNOWN: { description: 'Not reported.' },
  },
});

/** Exactness of a reported figure. */
export const ValuePrecisionEnum = builder.enumType('ValuePrecision', {
  description: 'How exact a reported figure is.',
  values: {
    EXACT: { description: 'Exactly.' },
    NEARLY: { description: 'A little below: "nearly 6,600".' },
    ABOUT: { description: 'About.' },
    AT_LEAST: { description: 'Not less than.' },
    AT_MOST: { description: 'Not more than.' },
  },
});
