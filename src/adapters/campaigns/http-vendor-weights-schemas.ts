import { Type } from '@sinclair/typebox';
import { idOf, view } from '../shared/http-schemas.ts';

const VendorId = idOf('ven');
/** A vendor with the greatest weight leaves the others a thousandth. */
const Weight = Type.Integer({ minimum: 1, maximum: 999, examples: [2] });

export const VendorWeightPath = Type.Object({ id: VendorId });

export const WeightBody = Type.Object({ weight: Weight }, { additionalProperties: false });

export const VendorWeightView = view('VendorWeight', { vendorId: VendorId, weight: Weight });
