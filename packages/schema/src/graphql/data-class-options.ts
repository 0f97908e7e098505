import type {
  FieldNullability,
  FieldRequiredness,
  InputFieldMap,
  InputType,
  SchemaTypes,
} from '@pothos/core';
import type { TypeParam } from '@pothos/core';
import type { DataClass } from './data-class.js';

// Where a class is declared: on a field; on a type for all its fields; on an argument or input field that asks by data of
// persons; on a value of an enum of orders.
declare global {
  export namespace PothosSchemaTypes {
    export interface BaseTypeOptions<Types extends SchemaTypes = SchemaTypes> {
      /** Class of all fields that declare none. Data of persons: only on a type whose name ends in `Private`. */
      dataClass?: DataClass;
    }

    export interface FieldOptions<
      Types extends SchemaTypes = SchemaTypes,
      ParentShape = unknown,
      Type extends TypeParam<Types> = TypeParam<Types>,
      Nullable extends FieldNullability<Type> = FieldNullability<Type>,
      Args extends InputFieldMap = InputFieldMap,
      ResolveShape = unknown,
      ResolveReturnShape = unknown,
    > {
      /** What the field gives away. */
      dataClass?: DataClass;
    }

    export interface InputFieldOptions<
      Types extends SchemaTypes = SchemaTypes,
      Type extends InputType<Types> | [InputType<Types>] = InputType<Types> | [InputType<Types>],
      Req extends FieldRequiredness<Type> = FieldRequiredness<Type>,
    > {
      /** Which data it filters, sorts or searches by. Asking by data of persons needs what reading it needs. */
      dataClass?: DataClass;
    }

    export interface EnumValueConfig<Types extends SchemaTypes> {
      /** Which data it orders by. */
      dataClass?: DataClass;
    }
  }
}
