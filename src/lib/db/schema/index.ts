export * from "./body";
export * from "./catalogue";
export * from "./events";
export * from "./identity";
export * from "./instance";
export * from "./profile";
export * from "./sync";
export * from "./workouts";
